import ts from 'typescript'
import { lineOf, walk } from './parse.js'

export interface Import {
  line: number
  /** `undefined` where it is computed, so that no one can tell what it reaches. */
  specifier: string | undefined
}

function isRequire(node: ts.CallExpression) {
  return ts.isIdentifier(node.expression) && node.expression.text === 'require'
}

/** The expression that names a module, in whichever way a file can reach another: by value, by type or lazily. */
function moduleNamed(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node)) return node.argument
  if (ts.isModuleDeclaration(node)) return ts.isStringLiteral(node.name) ? node.name : undefined
  if (!ts.isCallExpression(node)) return undefined
  const reaches = node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire(node)
  return reaches ? node.arguments[0] : undefined
}

function textOf(node: ts.Node): string | undefined {
  const literal = ts.isLiteralTypeNode(node) ? node.literal : node
  return ts.isStringLiteralLike(literal) ? literal.text : undefined
}

/** Every import of a file: static, dynamic, type-only, re-exported, `/// <reference path>`, and what it augments. */
export function readImports(source: ts.SourceFile): Import[] {
  const references = source.referencedFiles.map(({ fileName, pos }) => ({
    line: source.getLineAndCharacterOfPosition(pos).line + 1,
    specifier: /^\.\.?\//.test(fileName) ? fileName : `./${fileName}`,
  }))
  const named = [...walk(source)].flatMap((node) => moduleNamed(node) ?? [])
  return [...references, ...named.map((node) => ({ line: lineOf(node), specifier: textOf(node) }))]
}
