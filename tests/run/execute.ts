import { spawn } from 'node:child_process'
import { env, kill, platform } from 'node:process'

/** A step that hangs is a failure to report, not one to wait for. */
const limit = 20 * 60_000

export interface Execution {
  /** `exit 0`, or how else it ended. */
  ended: string
  output: string
}

/** Runs a program, with all that it starts, and keeps what it prints. */
export function execute(program: string, args: readonly string[]): Promise<Execution> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // `CI` keeps snapshots from being written by a test run.
      env: { ...env, CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: platform !== 'win32',
      shell: platform === 'win32',
    })
    const chunks: string[] = []
    child.stdout.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
    const settle = (ended: string) => {
      clearTimeout(timer)
      resolve({ ended, output: chunks.join('') })
    }
    const timer = setTimeout(() => {
      if (child.pid !== undefined && platform !== 'win32') kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }, limit)
    child.on('error', (error) => settle(error.message))
    child.on('close', (code, signal) =>
      settle(signal ? `${signal}, perhaps out of time` : `exit ${code ?? 'unknown'}`),
    )
  })
}
