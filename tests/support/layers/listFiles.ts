import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const written = /\.(tsx?|jsx?|css|mdx?|html|jsonc?)$/

/** Every file that a person wrote in these folders of `root`, as `/`-separated paths from it. */
export function listFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && written.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|\.data|dist)\//.test(file))
    .sort()
}

/** Those of them that TypeScript reads. */
export function listModules(root: string, folders: readonly string[]): string[] {
  return listFiles(root, folders).filter((file) => /\.tsx?$/.test(file))
}
