import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { type Consumer } from './packConsumer.js'

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/** What an app has besides its page. */
interface App {
  /** Other files that its `tsconfig.json` includes, by their paths from its folder. */
  files?: Record<string, string>
  compilerOptions?: object
}

/** The app's compiler options: strict, without Node's types. */
function readOptions({ folder }: Consumer, resolution: keyof typeof resolutions, own: object | undefined) {
  const compilerOptions = {
    ...resolutions[resolution],
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    ...own,
  }
  return ts.parseJsonConfigFileContent({ compilerOptions, files: [] }, ts.sys, folder).options
}

/** Checks a page of the app, and all our declarations that it reaches, as a strict app would. */
export function typeCheck(
  consumer: Consumer,
  resolution: keyof typeof resolutions,
  page: string,
  { files = {}, compilerOptions }: App = {},
): string[] {
  const paths = Object.entries({ 'page.tsx': page, ...files }).map(([name, text]) => {
    const path = join(consumer.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  })
  const program = ts.createProgram(paths, readOptions(consumer, resolution, compilerOptions))
  return program
    .getSourceFiles()
    .filter(({ fileName }) => paths.includes(fileName) || fileName.startsWith(consumer.installed))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}
