import type { EntityDefinition } from '../../projectTypes.js'
import { propertiesOf } from '../../schema/propertiesOf.js'
import type { JsonSchema } from '../../schema/schemaTypes.js'
import { typesOf } from '../../schema/typesOf.js'
import type { EntityShape } from './EntityShape.js'

const closedWords =
  /done|complete|closed|finish|resolved|delivered|cancel|archived|paid|refunded|returned|lost|won/i

/** Reads an entity's schema for what its fields are for. */
export function shapeOf(definition: EntityDefinition): EntityShape {
  const properties = propertiesOf(definition)
  const named = (pattern: RegExp) => properties.find(([name]) => pattern.test(name))?.[0]
  const choices = properties.flatMap(([field, schema]) => {
    const values = textsOf(schema['enum'])
    return values.length > 0 ? [{ field, values }] : []
  })
  const status = choices.find(({ field }) => /status|state|stage/i.test(field))
  const dates = properties.filter(
    ([, schema]) => schema['format'] === 'date' || schema['format'] === 'date-time',
  )
  const code = properties.find(([name]) => /(number|code|^ref|reference|sku)$/i.test(name))
  return {
    definition,
    title: named(/^(title|name|subject|label|summary)$/i) ?? firstText(properties),
    status: status && { ...status, closed: status.values.filter((value) => closedWords.test(value)) },
    choices,
    date: (dates.find(([name]) => /due|deadline|expected|deliver|until/i.test(name)) ?? dates[0])?.[0],
    person: named(/^(owner|assignee|assigned_to|customer|customer_name|responsible|contact|person)$/i),
    code: code && { field: code[0], numeric: !typesOf(code[1]).includes('string') },
  }
}

function firstText(properties: [string, JsonSchema][]): string | undefined {
  return properties.find(
    ([, schema]) => typesOf(schema).includes('string') && !schema['enum'] && !schema['format'],
  )?.[0]
}

const textsOf = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
