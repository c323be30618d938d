import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readProject } from '../../playground/backend/readProject.js'
import { validateSchema } from '../../src/testing/server/schema/validateSchema.js'
import { sampleRecords } from '../../src/testing/server/services/sampleRecords.js'
import { tempFolder } from './support/tempFolder.js'

const root = tempFolder()
const entity = '{ "name": "Task", "properties": { "title": { "type": "string" } } }'

function projectOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(root, 'p'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('a project folder', () => {
  it('is read, with comments, trailing commas and samples', async () => {
    const project = await readProject(
      projectOf({
        'agents/a.jsonc':
          '{ // the agent\n "name": "a_1", "tool_configs": [{ "entity_name": "Task", "allowed_operations": ["read"], }], }',
        'entities/Task.jsonc': entity,
        'samples/Task.json': '[{ "title": "x" }]',
      }),
    )
    expect(project.agents.map((agent) => agent.name)).toEqual(['a_1'])
    expect(project.samples).toEqual({ Task: [{ title: 'x' }] })
  })

  it.each([
    [{}, 'has no agents: add agents/<name>.jsonc'],
    [
      { 'agents/A.jsonc': '{ "name": "Agent One" }' },
      'A.jsonc: name must be 1 to 100 lower-case letters, digits and _',
    ],
    [{ 'agents/a.jsonc': '[]' }, 'a.jsonc: an agent must be an object'],
    [
      {
        'agents/a.jsonc':
          '{ "name": "a", "tool_configs": [{ "entity_name": "Nope", "allowed_operations": ["read"] }] }',
        'entities/Task.jsonc': entity,
      },
      'a.jsonc: entity_name Nope is none of the entities: Task',
    ],
    [
      {
        'agents/a.jsonc':
          '{ "name": "a", "tool_configs": [{ "entity_name": "Task", "allowed_operations": ["write"] }] }',
        'entities/Task.jsonc': entity,
      },
      'a.jsonc: allowed_operations of Task must be a list of read, create, update, delete',
    ],
    [
      { 'agents/a.jsonc': '{ "name": "a" }', 'agents/b.jsonc': '{ "name": "a" }' },
      'b.jsonc: a is defined twice',
    ],
    [
      { 'agents/a.jsonc': '{ "name": "a" }', 'entities/T.jsonc': '{ "name": "T" }' },
      'T.jsonc: properties must be an object of JSON Schemas',
    ],
    [
      { 'agents/a.jsonc': '{ "name": "a" }', 'samples/Nope.json': '[]' },
      'Nope.json: there is no entity called Nope',
    ],
  ])('%j is refused', async (files, sentence) => {
    await expect(readProject(projectOf(files as Record<string, string>))).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining(sentence),
    })
  })

  it('of the playground is whole, and its samples fit their schemas', async () => {
    const project = await readProject(fileURLToPath(new URL('../../playground', import.meta.url)))
    expect(project.agents.map((agent) => agent.name)).toContain('support_agent')
    for (const definition of project.entities) {
      const samples = sampleRecords(definition, project.samples?.[definition.name] ?? [], Date.now())
      expect(samples.length).toBeGreaterThan(3)
      expect(samples.flatMap((sample) => validateSchema(definition, sample))).toEqual([])
    }
  })
})
