import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { isJsonObject } from '../../src/testing/server/isJsonObject.js'
import type { AgentDefinition, EntityDefinition, Project } from '../../src/testing/server/projectTypes.js'
import type { JsonObject } from '../../src/wire/agentTypes.js'
import { checkAgent } from './checkAgent.js'
import { checkEntity } from './checkEntity.js'
import { listFiles } from './listFiles.js'
import { readFunctions } from './readFunctions.js'
import { readJsonc } from './readJsonc.js'
import { readSettings } from './readSettings.js'
import { SetupError } from './SetupError.js'

const jsonFile = /\.jsonc?$/

/**
 * Reads a Base44 project: `agents/*.jsonc`, `entities/*.jsonc` and, if there are any, `samples/<Entity>.json` with the records
 * that a new app begins with, and `functions/<name>.ts`, which are loaded and so run with all rights of this process. Throws a {@link SetupError} that names the file when something in it is wrong.
 */
export async function readProject(folder: string): Promise<Project> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!exists)
    throw new SetupError(
      `The project folder ${folder} does not exist: set PROJECT to one with agents/ and entities/`,
    )
  const entities = await readAll(join(folder, 'entities'), checkEntity)
  const agents = await readAll(join(folder, 'agents'), (value, path) => checkAgent(value, path, entities))
  if (agents.length === 0)
    throw new SetupError(`The project folder ${folder} has no agents: add agents/<name>.jsonc`)
  return {
    agents,
    entities,
    samples: await readSamples(folder, entities),
    functions: await readFunctions(join(folder, 'functions')),
    public_settings: await readSettings(folder),
  }
}

async function readAll<T extends AgentDefinition | EntityDefinition>(
  folder: string,
  check: (value: unknown, path: string) => T,
): Promise<T[]> {
  const found: T[] = []
  for (const path of await listFiles(folder, jsonFile)) {
    const one = check(await readJsonc(path), path)
    if (found.some((other) => other.name === one.name))
      throw new SetupError(`${path}: ${one.name} is defined twice`)
    found.push(one)
  }
  return found
}

async function readSamples(
  folder: string,
  entities: EntityDefinition[],
): Promise<Record<string, JsonObject[]>> {
  const samples: Record<string, JsonObject[]> = {}
  for (const path of await listFiles(join(folder, 'samples'), jsonFile)) {
    const name = basename(path, extname(path))
    const value = await readJsonc(path)
    if (!entities.some((entity) => entity.name === name))
      throw new SetupError(`${path}: there is no entity called ${name}`)
    if (!Array.isArray(value) || !value.every(isJsonObject))
      throw new SetupError(`${path} must be a list of records`)
    samples[name] = value
  }
  return samples
}
