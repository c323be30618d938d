import type { TestBase44Options } from 'base44-react/testing'

type Model = NonNullable<TestBase44Options['model']>

/** An agent that says what the test tells it to, word by word and when it is told. */
export function createSpeaker() {
  const words: (string | null)[] = []
  let wake: () => void = () => undefined
  const tell = (word: string | null) => {
    words.push(word)
    wake()
  }
  const model: Model = {
    async *run({ signal }) {
      signal.addEventListener('abort', () => tell(null))
      for (;;) {
        while (words.length === 0) await new Promise<void>((resolve) => (wake = resolve))
        const word = words.shift()
        if (word === null || word === undefined) break
        yield { type: 'text', delta: word }
      }
      yield { type: 'usage', prompt_tokens: 1, completion_tokens: 1 }
    },
    generate: async () => '',
  }
  return { model, say: (word: string) => tell(word), finish: () => tell(null) }
}
