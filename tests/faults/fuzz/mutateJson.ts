import { isRecord } from '../../../src/wire/isRecord.js'
import type { Random } from '../support/random.js'
import { hostileName, hostileValue } from './hostileValues.js'

/** A place in a JSON value, and what stands there. */
interface Place {
  parent: Record<string, unknown> | unknown[]
  key: string
  value: unknown
}

/** Takes some JSON text and changes its structure in one to three places. Gives JSON text. */
export function mutateJson(text: string, random: Random): string {
  const root = { value: JSON.parse(text) as unknown }
  const raw: string[] = []
  for (let changes = random.int(1, 3); changes > 0; changes -= 1) change(root, raw, random)
  // what can't be written as a value goes in as text
  return JSON.stringify(root.value ?? null).replace(
    /"@raw (\d+)@"/g,
    (_, place: string) => raw[Number(place)] ?? '',
  )
}

function change(root: { value: unknown }, raw: string[], random: Random): void {
  const places = placesIn(root)
  const place = pickOne(places, random)
  if (place === undefined) return
  const { parent, key, value } = place
  const hostile = () => `@raw ${raw.push(hostileValue(random)) - 1}@`
  switch (random.int(0, 7)) {
    case 0:
      remove(parent, key)
      return
    case 1:
      // twice the same, or the same under another name
      putElsewhere(parent, value, random)
      return
    case 2:
      remove(parent, key)
      putElsewhere(parent, value, random)
      return
    case 3:
      put(parent, key, random.chance(0.5) ? [value] : { value })
      return
    case 4:
      put(parent, key, structuredClone(pickOne(places, random)?.value))
      return
    case 5:
      put(parent, key, typeof value === 'string' ? twist(value, random) : hostile())
      return
    default:
      put(parent, key, hostile())
  }
}

function placesIn(root: { value: unknown }): Place[] {
  const places: Place[] = []
  const visit = (parent: Place['parent']) => {
    for (const [key, value] of Object.entries(parent)) {
      places.push({ parent, key, value })
      if (isRecord(value) || Array.isArray(value)) visit(value)
    }
  }
  visit(root)
  return places
}

function pickOne<T>(list: readonly T[], random: Random): T | undefined {
  return list[random.int(0, list.length - 1)]
}

function remove(parent: Place['parent'], key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

/** As `JSON.parse` does it: `__proto__` is a name like any other. */
function put(parent: Place['parent'], key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function putElsewhere(parent: Place['parent'], value: unknown, random: Random): void {
  if (Array.isArray(parent)) parent.push(value)
  else put(parent, hostileName(random), value)
}

function twist(text: string, random: Random): string {
  const at = random.int(0, text.length)
  switch (random.int(0, 4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.toUpperCase()
    case 2:
      return `${text.slice(0, at)}\ud800${text.slice(at)}`
    case 3:
      return text.repeat(random.magnitude(2, 50))
    default:
      return `${text} `
  }
}
