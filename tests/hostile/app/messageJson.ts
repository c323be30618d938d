/** A part of a message that is JSON text already, such as one that `JSON.stringify` could not write. */
export interface RawJson {
  raw: string
}

/** A message as JSON text, dated so many milliseconds after the first. */
export function messageJson(id: string, age: number, fields: Record<string, unknown>): string {
  const created_date = '2026-01-01T00:00:00.000Z'
  const updated_date = new Date(Date.parse(created_date) + age).toISOString()
  const all = Object.entries({ id, created_date, updated_date, ...fields })
  return `{${all.map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`).join()}}`
}

function textOf(value: unknown): string {
  return isRaw(value) ? value.raw : JSON.stringify(value)
}

function isRaw(value: unknown): value is RawJson {
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string'
}
