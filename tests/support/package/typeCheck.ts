import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { type Consumer } from './packConsumer.js'

const resolutions = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
}

/** Checks a page of the app, and all our declarations that it reaches, as a strict app without Node's types would. */
export function typeCheck(consumer: Consumer, resolution: keyof typeof resolutions, page: string): string[] {
  const path = join(consumer.folder, 'page.tsx')
  writeFileSync(path, page)
  const program = ts.createProgram([path], {
    ...resolutions[resolution],
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  })
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === path || fileName.startsWith(consumer.installed))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}
