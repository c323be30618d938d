import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A script of the project that runs as a process of its own. */
export interface RunningScript {
  /** What it has printed so far. */
  output: () => string
  /** Ends it with a signal and waits until it is gone. */
  end: (signal?: NodeJS.Signals) => Promise<void>
  /** Waits until it is gone and gives its exit code. */
  exited: Promise<number | null>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a TypeScript file in a Node process, without a shell or a wrapper between, so that a signal reaches it. */
export function spawnScript(
  file: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): RunningScript {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    output: () => output,
    exited,
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      await exited
    },
  }
}

/** Like {@link spawnScript}, and waits until it has printed what says that it is ready. */
export async function spawnUntil(
  ready: RegExp,
  ...script: Parameters<typeof spawnScript>
): Promise<RunningScript> {
  const running = spawnScript(...script)
  const pause = () => new Promise<'waiting'>((resolve) => setTimeout(() => resolve('waiting'), 20))
  while (!ready.test(running.output())) {
    if ((await Promise.race([running.exited, pause()])) === 'waiting') continue
    throw new Error(`${script[0]} ended before it was ready:\n${running.output()}`)
  }
  return running
}
