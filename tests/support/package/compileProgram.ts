import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes a program of one of our files, in an app's folder: it imports the package that the app has installed. */
export async function compileProgram(file: string, folder: string, name: string): Promise<string> {
  const outfile = join(folder, name)
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['base44-react/*'],
    // without this project's paths, which lead to its sources
    tsconfigRaw: {},
    logLevel: 'error',
  })
  return outfile
}
