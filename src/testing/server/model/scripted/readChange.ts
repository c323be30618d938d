import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { EntityShape } from './EntityShape.js'
import { readDay } from './readDay.js'
import { readTarget } from './readTarget.js'
import { saysWords } from './saysWords.js'

/** What "mark X as done", "start X", "move X to friday" or "assign X to Ada" changes, and in what. */
export function readChange(
  text: string,
  shape: EntityShape,
  now: number,
): { target: string; data: JsonObject } {
  const [, before = text, after = ''] = /^(.*?)\s+(?:as|to|until)\s+([^"“]*)$/is.exec(text) ?? []
  const target = readTarget(before, shape)
  const data: JsonObject = {}
  for (const { field, values } of shape.choices) {
    const value = values.find((one) => saysWords(after, one))
    if (value !== undefined) data[field] = value
  }
  const day = readDay(after, now)
  if (shape.date !== undefined && day) data[shape.date] = day.date
  const name = /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?/u.exec(after)?.[0]
  if (shape.person !== undefined && /\bassign/i.test(text) && name) data[shape.person] = name
  if (Object.keys(data).length === 0) Object.assign(data, readVerb(text, after, shape))
  return { target, data }
}

/** Verbs that name a state by themselves. */
function readVerb(text: string, after: string, { status }: EntityShape): JsonObject {
  if (!status) return {}
  const open = status.values.filter((value) => !status.closed.includes(value))
  const value = /^\W*(please\s+)?(start|begin|resume)\b/i.test(text)
    ? open.find((one) => /progress|active|started|doing|processing/i.test(one))
    : /\bre-?open\b/i.test(text)
      ? open[0]
      : /\bcancel\b/i.test(text)
        ? status.closed.find((one) => /cancel/i.test(one))
        : /\b(complete|finish|close|resolve|done|tick|check)\w*\b/i.test(`${text} ${after}`)
          ? status.closed.find((one) => !/cancel|lost|return|refund/i.test(one))
          : undefined
  return value === undefined ? {} : { [status.field]: value }
}
