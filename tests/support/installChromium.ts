import { spawnSync } from 'node:child_process'
import { getuid, platform } from 'node:process'

type Command = readonly [program: string, ...args: string[]]

const isRoot = getuid?.() === 0

const playwrightInstall: Command = [
  'npx',
  'playwright',
  'install',
  // Only root may install the libraries that the download needs.
  ...(isRoot && platform === 'linux' ? ['--with-deps'] : []),
  'chromium',
]

const packageManagers: readonly (readonly Command[])[] = [
  [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ],
  [['dnf', 'install', '-y', 'chromium']],
  [['apk', 'add', 'chromium']],
]

function run([program, ...args]: Command) {
  console.log(`> ${program} ${args.join(' ')}`)
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
    shell: platform === 'win32',
  })
  return status === 0
}

/**
 * Installs a Chromium: Playwright's, else (as root) the system's.
 *
 * @returns What `locate` finds after the first attempt that left something to find.
 */
export function installChromium(locate: () => string | undefined): string | undefined {
  console.log('No Chromium on this machine: installing one.')
  run(playwrightInstall)
  const downloaded = locate()
  if (downloaded ?? !isRoot) return downloaded
  packageManagers.find((commands) => commands.every(run))
  return locate()
}
