import { onTestFinished } from 'vitest'
import { wait } from '../../faults/support/wait.js'

/** An answer that goes on, and ends, when it is told to. */
export interface LongAnswer {
  tell: () => AsyncIterable<string>
  goOn: () => void
  end: () => void
}

/** Makes one: `w0` at once, then `w1` and so on, each in a push of its own. It doesn't outlive the test. */
export function longAnswer(words: number): LongAnswer {
  let goOn = () => {}
  let end = () => {}
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
  const mayEnd = new Promise<void>((resolve) => (end = resolve))
  onTestFinished(() => [goOn, end].forEach((step) => step()))
  return {
    async *tell() {
      yield 'w0 '
      await mayGoOn
      for (let word = 1; word <= words; word += 1) {
        await wait(10)
        yield `w${word} `
      }
      await mayEnd
    },
    goOn,
    end,
  }
}
