import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { EntityShape } from './EntityShape.js'
import { humanize } from './humanize.js'
import { saysWords } from './saysWords.js'

const openWords = [
  'open',
  'pending',
  'unfinished',
  'outstanding',
  'remaining',
  'left',
  'active',
  'unresolved',
  'overdue',
  'late',
]
const closedWords = ['finished', 'completed', 'closed', 'resolved', 'done']

/** The filter that a question's words ask for, and the same in words: "open", "priority high", "due before today". */
export function readFilter(
  text: string,
  shape: EntityShape,
  now: number,
): { q: JsonObject; words: string[] } {
  const parts = [
    ...readChoices(text, shape),
    ...readProgress(text, shape),
    ...readDates(text, shape, now),
    ...readPerson(text, shape),
    ...readCode(text, shape),
  ]
  const q: JsonObject = {}
  const words = new Set<string>()
  for (const part of parts) {
    // The first that speaks of a field wins: a named value says more than "open".
    if (Object.hasOwn(q, part.field)) continue
    q[part.field] = part.condition
    words.add(part.words)
  }
  return { q, words: [...words] }
}

interface FilterPart {
  field: string
  condition: unknown
  words: string
}

function readChoices(text: string, { choices }: EntityShape): FilterPart[] {
  return choices.flatMap(({ field, values }): FilterPart[] => {
    const said = values.filter((value) => saysWords(text, value))
    const refused = said.filter((value) =>
      /\b(not|isn't|aren't|isn’t|aren’t|without)\s*$/i.test(textBefore(text, value)),
    )
    if (refused.length > 0) {
      const condition = refused.length === 1 ? { $ne: refused[0] } : { $nin: refused }
      return [{ field, condition, words: `not ${refused.map(humanize).join(' or ')}` }]
    }
    if (said.length === 0) return []
    const condition = said.length === 1 ? said[0] : { $in: said }
    return [{ field, condition, words: `${humanize(field)} ${said.map(humanize).join(' or ')}` }]
  })
}

const textBefore = (text: string, value: string) =>
  text.slice(0, Math.max(0, text.toLowerCase().indexOf(value.toLowerCase().replaceAll('_', ' '))))

function readProgress(text: string, { status }: EntityShape): FilterPart[] {
  if (!status || status.closed.length === 0) return []
  const [only] = status.closed
  const single = status.closed.length === 1
  if (openWords.some((word) => saysWords(text, word))) {
    return [
      { field: status.field, condition: single ? { $ne: only } : { $nin: status.closed }, words: 'open' },
    ]
  }
  if (closedWords.some((word) => saysWords(text, word))) {
    return [{ field: status.field, condition: single ? only : { $in: status.closed }, words: 'closed' }]
  }
  return []
}

function readDates(text: string, { date }: EntityShape, now: number): FilterPart[] {
  if (date === undefined) return []
  const day = (offset: number) => new Date(now + offset * 86_400_000).toISOString().slice(0, 10)
  const range = (from: string, to: string) => ({ $gte: from, $lt: to })
  if (saysWords(text, 'overdue') || saysWords(text, 'late')) {
    return [{ field: date, condition: { $lt: day(0) }, words: 'overdue' }]
  }
  if (saysWords(text, 'today')) return [{ field: date, condition: range(day(0), day(1)), words: 'due today' }]
  if (saysWords(text, 'tomorrow'))
    return [{ field: date, condition: range(day(1), day(2)), words: 'due tomorrow' }]
  if (saysWords(text, 'this week') || saysWords(text, 'next 7 days')) {
    return [{ field: date, condition: range(day(0), day(7)), words: 'due in the next 7 days' }]
  }
  return []
}

function readPerson(text: string, { person }: EntityShape): FilterPart[] {
  if (person === undefined) return []
  const name =
    /\b(?:for|by|of|to|from|does|has)\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)|\b(\p{Lu}[\p{L}-]+)['’]s\b/u.exec(
      text,
    )
  const found = name?.[1] ?? name?.[2]
  if (found === undefined || /^(What|Which|Who|Show|List|There|Today|It|That|Let)$/.test(found)) return []
  const escaped = found.replace(/[^\p{L}\s]/gu, '\\$&')
  return [
    {
      field: person,
      condition: { $regex: `^${escaped}`, $options: 'i' },
      words: `${humanize(person)} ${found}`,
    },
  ]
}

function readCode(text: string, { code }: EntityShape): FilterPart[] {
  const found = /#?\b((?:[A-Z]{1,5}-?)?\d{3,})\b(?!-\d\d)/.exec(text)?.[1]
  if (!code || found === undefined) return []
  if (code.numeric && !/^\d+$/.test(found)) return []
  const condition = code.numeric ? Number(found) : { $regex: `${found.replace(/-/g, '\\-')}$`, $options: 'i' }
  return [{ field: code.field, condition, words: `${humanize(code.field)} ${found}` }]
}
