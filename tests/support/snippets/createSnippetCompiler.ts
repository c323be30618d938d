import { join } from 'node:path'
import ts from 'typescript'
import { type Snippet } from './readSnippets.js'

function readOptions(root: string): ts.CompilerOptions {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: [] },
    ts.sys,
    root,
  )
  // A snippet shows a thing without using it.
  return { ...options, noUnusedLocals: false, noUnusedParameters: false }
}

/** A host that has the snippets as files at the root, where imports resolve as they do for the package itself. */
function hostOf(disk: ts.CompilerHost, files: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile(path, languageVersion) {
      const text = files.get(path)
      if (text === undefined) return disk.getSourceFile(path, languageVersion)
      return ts.createSourceFile(path, text, languageVersion)
    },
  }
}

/** On one line, so that the lines below keep their numbers. Each snippet is a module of its own. */
function textOf({ given, code }: Snippet) {
  return `export {}; ${given}\n${code}`
}

function describe(snippet: Snippet, diagnostic: ts.Diagnostic) {
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')
  const position = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0)
  return `${snippet.file}:${snippet.line + (position?.line ?? 1) - 1} ${message}`
}

/** A host that reads and parses each file once. */
function createDisk(options: ts.CompilerOptions): ts.CompilerHost {
  const disk = ts.createCompilerHost(options)
  const sources = new Map<string, ts.SourceFile | undefined>()
  return {
    ...disk,
    getSourceFile(path, ...how) {
      if (!sources.has(path)) sources.set(path, disk.getSourceFile(path, ...how))
      return sources.get(path)
    },
  }
}

/**
 * Makes what compiles TypeScript snippets, strictly, against the source of `root`: one message for each mistake. Each
 * call is a program of its own.
 */
export function createSnippetCompiler(root: string): (snippets: readonly Snippet[]) => string[] {
  const options = readOptions(root)
  const disk = createDisk(options)
  return (snippets) => compile(root, snippets, options, disk)
}

function compile(
  root: string,
  snippets: readonly Snippet[],
  options: ts.CompilerOptions,
  disk: ts.CompilerHost,
): string[] {
  const byPath = new Map(snippets.map((snippet, index) => [join(root, `snippet${index}.tsx`), snippet]))
  const files = new Map([...byPath].map(([path, snippet]) => [path, textOf(snippet)]))
  const program = ts.createProgram([...files.keys()], options, hostOf(disk, files))
  return [...byPath].flatMap(([path, snippet]) => {
    const source = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map((diagnostic) => describe(snippet, diagnostic))
  })
}
