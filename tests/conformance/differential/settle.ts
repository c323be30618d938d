import { describeValue } from './describeValue.js'
import type { Outcome } from './exchangeTypes.js'

/** How a call ended, and what it gave, if anything. */
export interface Settled {
  outcome: Outcome
  value: unknown
}

/** Makes a call and waits for its end, whichever that is. */
export async function settle(call: () => unknown): Promise<Settled> {
  let value: unknown
  try {
    value = call()
  } catch (error) {
    return { outcome: { threw: describeValue(error) }, value: undefined }
  }
  if (!(value instanceof Promise)) return { outcome: { returned: describeValue(value) }, value }
  try {
    const resolved: unknown = await value
    return { outcome: { resolved: await describeResult(resolved) }, value: resolved }
  } catch (error) {
    return { outcome: { rejected: describeValue(error) }, value: undefined }
  }
}

async function describeResult(value: unknown): Promise<unknown> {
  if (!(value instanceof Response)) return describeValue(value)
  const { status, statusText } = value
  return { status, statusText, text: await value.text() }
}
