import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

function isTypeOnly(symbol: ts.Symbol) {
  return symbol.declarations?.some((declaration) => ts.isTypeOnlyExportDeclaration(declaration)) ?? false
}

function isValue(checker: ts.TypeChecker, symbol: ts.Symbol) {
  if (isTypeOnly(symbol)) return false
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return (target.flags & ts.SymbolFlags.Value) !== 0
}

function listNames(program: ts.Program, entry: string) {
  const source = program.getSourceFile(`${root}src/${entry}`)
  const checker = program.getTypeChecker()
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`src/${entry} exports nothing.`)
  const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
  return symbols.map((symbol) => `${isValue(checker, symbol) ? 'value' : 'type'} ${symbol.name}`)
}

/** What each entry of the package exports, a line a name: values first, then types. */
export function publicNames(entries: readonly string[]): Map<string, string> {
  const program = ts.createProgram(
    entries.map((entry) => `${root}src/${entry}`),
    { module: ts.ModuleKind.NodeNext, jsx: ts.JsxEmit.ReactJSX, skipLibCheck: true, noEmit: true },
  )
  return new Map(
    entries.map((entry) => {
      const names = listNames(program, entry)
      const [values, types] = ['value ', 'type '].map((kind) => names.filter((name) => name.startsWith(kind)))
      return [entry, `${[...(values ?? []), ...(types ?? [])].join('\n')}\n`]
    }),
  )
}
