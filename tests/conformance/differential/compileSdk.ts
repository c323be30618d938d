import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'esbuild'
import type { SdkVersion } from './sdkVersions.js'
import type { Parts, Subject } from './subject.js'

/** What CommonJS gives a module. */
type Evaluate = (module: { exports: Parts }, require: NodeJS.Require) => void

/**
 * Makes a published SDK one script, so that each load evaluates it anew: it decides at import whether there is a
 * browser, and keeps its queue of events in a module, which no run may inherit from the one before. What it depends
 * on stays outside, as it is installed.
 */
export async function compileSdk({ version, entry }: SdkVersion): Promise<Subject> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'cjs',
    packages: 'external',
    platform: 'node',
    write: false,
  })
  const script = new Script(`(function (module, require) { ${outputFiles[0]?.text ?? ''} })`, {
    filename: `sdk-${version}.cjs`,
  })
  const require = createRequire(entry)
  return {
    name: version,
    load() {
      const module = { exports: {} }
      // the script is the function that it was wrapped in above
      const evaluate = script.runInThisContext() as Evaluate
      evaluate(module, require)
      return module.exports
    },
  }
}
