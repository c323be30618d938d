import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import manifest from '../../../package.json' with { type: 'json' }
import { run } from './run.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed package. */
    tarball: string
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Builds and packs the package, once for all test files of the project. */
export function setup({ provide }: TestProject) {
  run('npm', ['run', 'build'], root)
  const folder = mkdtempSync(join(tmpdir(), 'base44-tarball-'))
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root)
  provide('tarball', join(folder, `${manifest.name}-${manifest.version}.tgz`))
  return () => rmSync(folder, { recursive: true, force: true })
}
