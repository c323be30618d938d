import type { Chunk, Stage } from './proxyTypes.js'

/** How a side hung up. */
export type HangUp = 'fin' | 'rst'

/** One direction of one connection: what comes in goes out in its order, through the stages that are there by then. */
export interface Pipe {
  push: (bytes: Buffer) => void
  end: (how: HangUp) => void
  /** Adds a stage; returns what takes it away. */
  add: (stage: Stage) => () => void
}

interface PipeOut {
  write: (bytes: Buffer) => void
  end: (how: HangUp) => void
  ended: AbortSignal
}

/** Makes a pipe. */
export function createPipe({ write, end, ended }: PipeOut): Pipe {
  const waiting: (Chunk | HangUp)[] = []
  let stages: readonly Stage[] = []
  let isRunning = false

  async function pass(chunk: Chunk, through: readonly Stage[]): Promise<void> {
    const [first, ...rest] = through
    if (first === undefined) write(chunk.bytes)
    else for await (const bytes of first.pass(chunk)) await pass({ ...chunk, bytes }, rest)
  }
  async function run(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && !ended.aborted; next = waiting.shift()) {
      if (typeof next !== 'string') {
        await pass(next, stages)
        continue
      }
      for (const stage of stages) await stage.end?.()
      end(next)
    }
    isRunning = false
  }
  const enqueue = (item: Chunk | HangUp) => {
    waiting.push(item)
    if (isRunning) return
    isRunning = true
    void run()
  }
  return {
    push: (bytes) => enqueue({ bytes, arrivedAt: performance.now() }),
    end: enqueue,
    add(stage) {
      stages = [...stages, stage]
      return () => {
        if (stage.isStuck?.() !== true) stages = stages.filter((other) => other !== stage)
      }
    },
  }
}
