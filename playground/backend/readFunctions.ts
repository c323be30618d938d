import { basename, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ProjectFunction } from '../../src/testing/server/projectTypes.js'
import { listFiles } from './listFiles.js'
import { SetupError } from './SetupError.js'

/** Loads a project's functions: each is the default export of a file, and called as that is. */
export async function readFunctions(folder: string): Promise<Record<string, ProjectFunction>> {
  const functions: Record<string, ProjectFunction> = {}
  for (const path of await listFiles(folder, /^[\w-]+\.(ts|js|mjs)$/)) {
    const name = basename(path, extname(path))
    if (Object.hasOwn(functions, name)) throw new SetupError(`${path}: ${name} is defined twice`)
    functions[name] = await loadFunction(path)
  }
  return functions
}

async function loadFunction(path: string): Promise<ProjectFunction> {
  const module = await importFile(path)
  if (typeof module.default !== 'function') {
    throw new SetupError(
      `${path} has no function as its default export: write export default async function (request: Request)`,
    )
  }
  // What it takes and answers is not to be seen before it is called.
  return module.default as ProjectFunction
}

async function importFile(path: string): Promise<{ default?: unknown }> {
  try {
    // Any module is an object of this kind.
    return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { default?: unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`${path} could not be loaded: ${reason}`, { cause: error })
  }
}
