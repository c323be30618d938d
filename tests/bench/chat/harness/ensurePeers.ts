import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../peers', import.meta.url))

/**
 * Installs the chats that ours is compared with, where they aren't yet, or are others.
 *
 * @throws one sentence that says what to do, if they can't be had
 */
export function ensurePeers(): void {
  if (isInstalled()) return
  console.log('Installing the chats to compare with, into tests/bench/chat/peers (once, about 70 MB)')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  throw new Error('The other chats could not be installed: see above, or use --quick, which needs none')
}

/** npm leaves a copy of what it has installed. */
function isInstalled(): boolean {
  const copy = `${folder}/node_modules/.package-lock.json`
  if (!existsSync(copy)) return false
  const [wanted, installed] = [`${folder}/package-lock.json`, copy].map(readVersions)
  return Object.entries(installed ?? {}).every(([path, version]) => wanted?.[path] === version)
}

function readVersions(file: string): Record<string, string> {
  // npm's format
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  return Object.fromEntries(Object.entries(packages).map(([path, { version }]) => [path, version]))
}
