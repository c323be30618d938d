import type { ModelTurn } from '../../modelTypes.js'
import type { EntityDefinition } from '../../projectTypes.js'
import { entityNoun } from '../entityNoun.js'
import { humanize } from './humanize.js'
import { shapeOf } from './shapeOf.js'

/** What the scripted agent understands, as examples with the agent's own entities. */
export function helpText({ tools }: ModelTurn): string {
  const entities = [...new Set(tools.map((tool) => tool.entity?.definition))].filter(
    (one) => one !== undefined,
  )
  const lines = entities.flatMap((entity) => {
    const operations = new Set(
      tools.filter((tool) => tool.entity?.definition === entity).map((tool) => tool.entity?.operation),
    )
    return examplesOf(entity).flatMap(([operation, line]) => (operations.has(operation) ? [line] : []))
  })
  const more = ['- attach a file, and I tell you what I see of it']
  return `You can ask me things like:\n\n${[...lines, ...more].join('\n')}`
}

function examplesOf(entity: EntityDefinition) {
  const shape = shapeOf(entity)
  const noun = entityNoun(entity.name)
  const nouns = entityNoun(entity.name, 2)
  const choice = shape.choices[0]
  const value = choice?.values.at(-1)
  const change = value === undefined ? `update the ${noun} “…”` : `mark “…” as ${humanize(value)}`
  return [
    [
      'read',
      `- “What ${nouns} are open?”, “summarize the ${nouns}”${shape.date ? ', “what is overdue?”' : ''}`,
    ],
    ['create', `- “Add a ${noun}: … ${shape.date ? 'tomorrow' : ''}”`.replace(' ”', '”')],
    ['update', `- “${change.charAt(0).toUpperCase()}${change.slice(1)}”`],
    ['delete', `- “Delete the ${noun} “…””`.replace('“…””', '…”')],
  ] as const
}
