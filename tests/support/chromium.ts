import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { chromium, type LaunchOptions } from 'playwright'
import { installChromium } from './installChromium.js'

/** What a container needs (no GPU, no QUIC), and no calls home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onPath() {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function applications() {
  return ['Google Chrome', 'Chromium'].flatMap((name) =>
    ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  )
}

function programFiles() {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ])
}

function usualPlaces() {
  if (platform === 'win32') return programFiles()
  if (platform === 'darwin') return [...onPath(), ...applications()]
  return onPath()
}

/** Ubuntu's `chromium-browser` may be a stub that only asks for a snap, so being there is not enough. */
function runs(path: string) {
  if (!existsSync(path)) return false
  // Asked for its version, Chrome opens a window on Windows and may on a Mac.
  if (platform !== 'linux') return true
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 })
    return true
  } catch {
    return false
  }
}

/**
 * A Chromium that is on this machine already: `CHROMIUM_PATH`, else the usual places, else Playwright's own.
 *
 * @throws If `CHROMIUM_PATH` names a file that does not exist.
 */
export function locateChromium(): string | undefined {
  const chosen = env.CHROMIUM_PATH
  if (!chosen) return [...usualPlaces(), chromium.executablePath()].find(runs)
  if (existsSync(chosen)) return chosen
  throw new Error(
    `CHROMIUM_PATH is ${chosen}, where there is no file: correct it, or unset it to have one found.`,
  )
}

/**
 * {@link locateChromium}, and an installation where there is none.
 *
 * @throws One sentence that says what to do, if none could be installed.
 */
export function ensureChromium(): string {
  const path = locateChromium() ?? installChromium(locateChromium)
  if (path) return path
  throw new Error(
    'No Chromium was found or could be installed: install one, or set CHROMIUM_PATH to its executable.',
  )
}

/** Starts a headless Chromium that needs nothing but this machine. */
export function launchChromium(options: LaunchOptions = {}) {
  const args = [...chromiumFlags, ...(options.args ?? [])]
  return chromium.launch({ executablePath: ensureChromium(), ...options, args })
}
