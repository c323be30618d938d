import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { listFiles, listModules } from './listFiles.js'
import { lineOf, parse, walk } from './parse.js'

const fileCap = 250
const functionCap = 80

function linesOf(text: string) {
  return text.replace(/\n$/, '').split('\n').length
}

function longFunctions(root: string, file: string) {
  return [...walk(parse(root, file))]
    .filter((node) => ts.isFunctionLike(node) && 'body' in node)
    .map((node) => ({ line: lineOf(node), lines: linesOf(node.getText()) }))
    .filter(({ lines }) => lines > functionCap)
    .map(({ line, lines }) => `${file}:${line} is a function of ${lines} lines, over ${functionCap}.`)
}

/** Every file and every function that is over its cap. */
export function findLongCode(root: string, folders: readonly string[]): string[] {
  const files = listFiles(root, folders)
    .map((file) => ({ file, lines: linesOf(readFileSync(join(root, file), 'utf8')) }))
    .filter(({ lines }) => lines > fileCap)
    .map(({ file, lines }) => `${file} has ${lines} lines, over ${fileCap}.`)
  return [...files, ...listModules(root, folders).flatMap((file) => longFunctions(root, file))]
}
