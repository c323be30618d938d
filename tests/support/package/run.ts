import { spawnSync } from 'node:child_process'
import { platform } from 'node:process'

/** Runs a program to its end and gives what it printed. Throws, with what it printed, if it fails. */
export function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: platform === 'win32',
  })
  if (status === 0) return stdout
  throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}
