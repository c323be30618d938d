import { isJsonObject } from '../../isJsonObject.js'
import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { EntityShape } from './EntityShape.js'
import { plainWords } from './plainWords.js'
import { textOf } from '../../textOf.js'

/** What the search for a record that a person called by some words came to. */
export type Found =
  { kind: 'one'; record: JsonObject } | { kind: 'many'; records: JsonObject[] } | { kind: 'none' }

const fillers = new Set(['the', 'a', 'an', 'to', 'for', 'of', 'and', 'in', 'on', 'my', 'with', 'one', 'it'])

/** Finds the record whose title, code or other texts share most words with `target`. */
export function findRecord(records: readonly unknown[], target: string, shape: EntityShape): Found {
  const candidates = records.filter(isJsonObject)
  const exact = candidates.find((record) => record['id'] === target)
  if (exact) return { kind: 'one', record: exact }
  const scored = candidates
    .map((record) => ({ record, score: scoreOf(record, target, shape) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const best = scored.filter(({ score }) => score === scored[0]?.score).map(({ record }) => record)
  if (best.length === 0) return { kind: 'none' }
  return best.length === 1 && best[0] ? { kind: 'one', record: best[0] } : { kind: 'many', records: best }
}

function scoreOf(record: JsonObject, target: string, shape: EntityShape): number {
  const wanted = plainWords(target)
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
  if (wanted.length === 0) return 0
  const title = plainWords(textOf(record[shape.title ?? '']))
  if (title === plainWords(target)) return 1000
  const all = plainWords(
    Object.values(record)
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .join(' '),
  )
  const inTitle = wanted.filter((word) => title.includes(` ${word} `)).length
  const anywhere = wanted.filter((word) => all.includes(` ${word} `)).length
  // Half of what was said must be there, or it is a guess.
  return anywhere * 2 < wanted.length ? 0 : inTitle * 10 + anywhere
}
