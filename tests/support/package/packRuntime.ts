import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { root } from './packConsumer.js'
import { run } from './run.js'

const inTarball = ['package.json', 'CHANGELOG.md', 'README.md', 'LICENSE']

/**
 * Packs a build of its own, without the checks of a release, and unpacks it into an app that has socket.io besides and
 * nothing else: no React either. Gives the app's folder. Nothing is written into this project, so that it can be done
 * while others build.
 */
export function packRuntime(): string {
  const folder = mkdtempSync(join(tmpdir(), 'base44-runtime-'))
  const source = join(folder, 'source')
  run(
    'npx',
    ['vite', 'build', '--outDir', join(source, 'dist'), '--emptyOutDir', '--logLevel', 'error'],
    root,
  )
  for (const name of inTarball) copyFileSync(join(root, name), join(source, name))
  run('npm', ['pack', source, '--silent', '--ignore-scripts', '--pack-destination', folder], folder)
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, manifest.name), { recursive: true })
  run(
    'tar',
    [
      '-xzf',
      `${manifest.name}-${manifest.version}.tgz`,
      '--strip-components=1',
      '-C',
      join(modules, manifest.name),
    ],
    folder,
  )
  symlinkSync(join(root, 'node_modules/socket.io-client'), join(modules, 'socket.io-client'), 'junction')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', type: 'module', private: true }))
  return folder
}
