import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { run } from './run.js'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** An app in a temporary folder that has the packed package installed. */
export interface Consumer {
  folder: string
  /** The package in the app's `node_modules`. */
  installed: string
  /** What the tarball holds. */
  files: readonly string[]
}

function link(folder: string, name: string) {
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(join(root, 'node_modules', name), target, 'junction')
}

/** Only `base44-react/sdk-types` needs it, and so do few apps. */
const isLeftOut = (name: string) => name === '@base44/sdk'

/**
 * Unpacks the packed package into an app as an installation would. The app has nothing else than what the package
 * declares that it needs, so an undeclared dependency does not resolve; `extra` names packages that it has besides.
 */
export function packConsumer(extra: readonly string[] = []): Consumer {
  const tarball = inject('tarball')
  const folder = mkdtempSync(join(tmpdir(), 'base44-consumer-'))
  const installed = join(folder, 'node_modules', manifest.name)
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder)
  const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]
  const needed = declared.filter((name) => !isLeftOut(name))
  for (const name of [...needed, '@types/react', '@types/react-dom', ...extra]) link(folder, name)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', type: 'module', private: true }),
  )
  const listed = run('tar', ['-tzf', tarball], folder).trim().split('\n')
  return { folder, installed, files: listed.map((file) => file.replace(/^package\//, '')) }
}
