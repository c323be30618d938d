import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { env, getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { firefox } from 'playwright'

const names = ['firefox', 'firefox-esr']

function usualPlaces() {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return platform === 'darwin' ? [...onPath, '/Applications/Firefox.app/Contents/MacOS/firefox'] : onPath
}

/** Ubuntu's `firefox` may be a stub that only asks for a snap, so being there is not enough. */
function runs(path: string) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

const packageManager = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', 'firefox-esr'],
] as const

function install() {
  if (getuid?.() !== 0) return
  console.log('No Firefox on this machine: installing one.')
  for (const [program, ...args] of packageManager) {
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 }
    if (spawnSync(program, args, { stdio: 'ignore', ...options }).status !== 0) return
  }
}

/**
 * A Firefox that is on this machine: `FIREFOX_PATH`, else the usual places, else, as root on Debian, one that is
 * installed now. The one that people have: Playwright's own is built for Playwright.
 *
 * @throws One sentence that says what to do, if there is none.
 */
export function ensureFirefox(): string {
  const find = () => (env.FIREFOX_PATH ? [env.FIREFOX_PATH] : usualPlaces()).find(runs)
  let path = find()
  if (!path) {
    install()
    path = find()
  }
  if (path) return path
  throw new Error('No Firefox was found: install one, or set FIREFOX_PATH to its executable.')
}

/** Starts a headless Firefox, by the protocol that every Firefox speaks. */
export function launchFirefox() {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: fileURLToPath(new URL('firefoxBridge.mjs', import.meta.url)),
    env: { ...env, FIREFOX_PATH: ensureFirefox() },
  })
}
