import { isJsonObject } from '../isJsonObject.js'

/**
 * Whether two JSON values are the same, whatever the order of their keys.
 * Loosely, text from a query string also equals the number or boolean that it spells.
 */
export function equalValues(value: unknown, wanted: unknown, loose = false): boolean {
  if (value === wanted) return true
  if (value === undefined && wanted === null) return true
  if (loose && typeof wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return String(value) === wanted
  }
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return value.length === wanted.length && value.every((item, i) => equalValues(item, wanted[i], loose))
  }
  if (!isJsonObject(value) || !isJsonObject(wanted)) return false
  const keys = Object.keys(value)
  return (
    keys.length === Object.keys(wanted).length &&
    keys.every((key) => Object.hasOwn(wanted, key) && equalValues(value[key], wanted[key], loose))
  )
}
