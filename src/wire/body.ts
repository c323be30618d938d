import { isRecord } from './isRecord.js'

/** A request's body and the content type that must be named for it; a form names its own, with the boundary. */
export interface EncodedBody {
  body: string | FormData
  contentType?: string
}

/**
 * Encodes what a module was called with: a form when it is one or holds a file at its top level, else JSON.
 * In a form, objects travel as JSON text and absent values are left out.
 */
export function encodeBody(data: unknown): EncodedBody {
  if (data instanceof FormData) return { body: data }
  if (!isRecord(data) || !Object.values(data).some(holdsFile)) {
    return { body: JSON.stringify(data), contentType: 'application/json' }
  }
  const form = new FormData()
  for (const [key, value] of Object.entries(data)) {
    for (const part of Array.isArray(value) && holdsFile(value) ? (value as unknown[]) : [value]) {
      appendPart(form, key, part)
    }
  }
  return { body: form }
}

function holdsFile(value: unknown): boolean {
  return value instanceof Blob || (Array.isArray(value) && value.some((item) => item instanceof Blob))
}

function appendPart(form: FormData, key: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (value instanceof File) form.append(key, value, value.name)
  else if (value instanceof Blob) form.append(key, value, 'blob')
  else form.append(key, typeof value === 'string' ? value : JSON.stringify(value))
}

/** Reads an answer's text: JSON where it is JSON, else the text itself, as the platform sends both. */
export function decodeBody(text: string, isText = false): unknown {
  if (text === '') return ''
  try {
    const json: unknown = JSON.parse(text)
    // text that reads as JSON by chance, such as `1.10`, is text
    return isText && typeof json !== 'string' ? text : json
  } catch {
    return text
  }
}

/** Finds the sentence in an error's body, in each of the forms in which the platform and its local servers send one. */
export function errorMessage(data: unknown): string | undefined {
  // not a page for people
  if (typeof data === 'string' && data.length < 500 && !/^\s*</.test(data)) return data.trim() || undefined
  if (!isRecord(data)) return undefined
  const { message, detail, error } = data
  const said = [isRecord(error) && error['message'], message, detail, error].find(
    (candidate): candidate is string => typeof candidate === 'string' && candidate !== '',
  )
  return said ?? (Array.isArray(detail) ? validationMessage(detail) : undefined)
}

/** FastAPI's list of what doesn't fit: `[{loc: ["body", "to"], msg: "field required"}]`. */
function validationMessage(detail: unknown[]): string | undefined {
  const lines = detail.filter(isRecord).flatMap(({ loc, msg }) => {
    const place = Array.isArray(loc) ? loc.filter((part) => part !== 'body').join('.') : ''
    return typeof msg === 'string' ? [place && `${place}: `, msg].join('') : []
  })
  return lines.join('; ') || undefined
}

/** Finds the server's own word for an error. */
export function errorCode(data: unknown): string | undefined {
  const { code, error } = isRecord(data) ? data : {}
  return [isRecord(error) && error['code'], code].find((word): word is string => typeof word === 'string')
}
