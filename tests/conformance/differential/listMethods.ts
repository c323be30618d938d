import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { leftOut } from './leftOut.js'
import type { SdkVersion } from './sdkVersions.js'

/** What clients have and their types don't say, in each edition. */
const undeclared = ['users.inviteUser']

/** A declared thing and the path by which an app reaches it. */
interface Member {
  path: string
  type: ts.Type
}

/**
 * Every method that an SDK's own type declarations offer, by its path: `agents.addMessage`,
 * `entities.<Entity>.list`, `asServiceRole.sso.getIdToken`, `getLoginUrl`.
 */
export function listMethods({ entry }: SdkVersion): string[] {
  const file = join(dirname(fileURLToPath(entry)), 'index.d.ts')
  // no library: the shapes of the SDK's own interfaces are all that is asked
  const program = ts.createProgram([file], { noLib: true, types: [], module: ts.ModuleKind.ESNext })
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(required(program.getSourceFile(file), file))
  const exported = checker
    .getExportsOfModule(required(module, file))
    .map((symbol) => resolve(symbol, checker))
  const client = required(
    exported.find(({ name }) => name === 'Base44Client'),
    'Base44Client',
  )
  const values = exported
    .filter(({ flags }) => flags & ts.SymbolFlags.Value)
    .map((symbol) => ({ path: symbol.name, type: checker.getTypeOfSymbol(symbol) }))
  const members = [
    ...values,
    ...membersOf({ path: '', type: checker.getDeclaredTypeOfSymbol(client) }, checker),
  ]
  return [...members.flatMap((member) => methodsIn(member, checker)), ...undeclared].sort()
}

function methodsIn(member: Member, checker: ts.TypeChecker): string[] {
  const { path, type } = member
  if (leftOut.some(({ methods }) => methods.test(path))) return []
  if (type.getCallSignatures().length > 0) return [path]
  const found = membersOf(member, checker).flatMap((inner) => methodsIn(inner, checker))
  // what can't be read must not be forgotten
  if (found.length === 0) throw new Error(`${path} is declared, and no method is found in it`)
  return found
}

function membersOf({ path, type }: Member, checker: ts.TypeChecker): Member[] {
  const under = (name: string) => (path === '' ? name : `${path}.${name}`)
  const named = checker
    .getPropertiesOfType(type)
    .map((symbol) => ({ path: under(symbol.name), type: checker.getTypeOfSymbol(symbol) }))
  const anyName = checker
    .getIndexInfosOfType(type)
    .map((index) => ({ path: under(placeholder(index)), type: index.type }))
  return [...named, ...anyName]
}

/** `[entityName: string]` is any name, shown as `<Entity>`. */
function placeholder({ declaration }: ts.IndexInfo): string {
  const parameter = declaration?.parameters[0]?.name.getText().replace(/Name$/, '') ?? 'any'
  return `<${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}>`
}

function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function required<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value
  throw new Error(`${name} is not declared`)
}
