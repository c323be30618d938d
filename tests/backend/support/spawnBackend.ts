import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../playground/backend/main.ts', import.meta.url))

/** The backend as a process of its own, as `npm run backend` starts it. */
export interface SpawnedBackend {
  /** Resolves with the URL that it says it listens on; rejects with all it said when it ends before that. */
  listening: Promise<string>
  /** Resolves when it has ended. */
  ended: Promise<{ code: number | null; output: string }>
  kill(signal: NodeJS.Signals): Promise<void>
}

export function spawnBackend(env: Record<string, string>, flags: string[] = []): SpawnedBackend {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...flags], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /^listening on (http:\S+)$/m.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(output)))
  })
  // Whoever waits for the end only is not interested in this one.
  listening.catch(() => undefined)
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output }))
  return { listening, ended, kill: (signal) => kill(child, ended, signal) }
}

async function kill(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  await ended
}
