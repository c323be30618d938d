/** A value that JSON text stood for, or that it stands for none. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false }

/** Reads JSON text without ever throwing. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
