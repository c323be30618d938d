import { isJsonObject } from '../isJsonObject.js'

/** What a function answered, as the result of a tool: JSON or text. Rejects with the function's own words when it refuses. */
export async function readFunctionResult(name: string, response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')
  const result: unknown = isJson ? JSON.parse(text) : text
  if (response.ok) return result
  throw new Error(wordsOf(result) ?? `Function '${name}' answered with status ${response.status}`)
}

function wordsOf(result: unknown): string | undefined {
  const words = isJsonObject(result) ? (result['detail'] ?? result['error'] ?? result['message']) : result
  return typeof words === 'string' && words !== '' ? words.slice(0, 500) : undefined
}
