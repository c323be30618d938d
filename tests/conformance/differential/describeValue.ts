import { isRecord } from '../../../src/wire/isRecord.js'
import { callMethod } from './callMethod.js'

/** Made anew in each run, so that two runs never have the same. */
const generated: Record<string, RegExp> = {
  timestamp: /^\d{4}-\d\d-\d\dT/,
  session_id: /^(?!visitor-1$)./,
  anonymous_id: /^(?!visitor-1$)./,
  'x-base44-anonymous-id': /^(?!visitor-1$)./,
}

/** What of an answer's headers is the server's own. */
const serversOwn = /^(date|connection|keep-alive|transfer-encoding|content-length)$/

/** Shows a value so that two clients' can be compared: plain, and with `<generated>` for what is made by chance. */
export function describeValue(value: unknown): unknown {
  if (typeof value === 'function') return '<function>'
  if (value instanceof Error) return describeError(value)
  if (Array.isArray(value)) return value.map(describeValue)
  if (!isRecord(value) || value instanceof Date) return value
  if (value['getConfig']) return { client: callMethod(value, ['getConfig'], []) }
  if ('config' in value && 'statusText' in value) return describeAnswer(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isGenerated(key, inner) ? '<generated>' : describeValue(inner),
    ]),
  )
}

function isGenerated(key: string, value: unknown): boolean {
  return typeof value === 'string' && (generated[key]?.test(value) ?? false)
}

/** What apps read of an error. Everything else on it is the business of the library that made it. */
function describeError(error: Error) {
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(error))
  const known = { name: error.name, message: error.message, status: fields['status'], code: fields['code'] }
  const { isAxiosError, response, data } = fields
  if (isAxiosError !== true) return { ...known, data: describeValue(data) }
  return { ...known, isAxiosError, response: describeAnswer(response) }
}

/** Shows an answer of axios, or one in its shape. */
function describeAnswer(answer: unknown): unknown {
  if (!isRecord(answer)) return answer
  const { data, status, statusText, headers } = answer
  const kept = Object.entries({ ...(isRecord(headers) && headers) }).filter(
    ([name]) => !serversOwn.test(name),
  )
  return { data: describeValue(data), status, statusText, headers: Object.fromEntries(kept) }
}
