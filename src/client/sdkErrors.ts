import { errorCode, errorMessage } from '../wire/body.js'
import { Base44Error, HttpError, NetworkError } from '../wire/errors.js'

/** Runs a call of the SDK and gives its failure the class that our own client's would have. */
export async function translateErrors<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw translateError(cause)
  }
}

/** Gives a failure of the SDK the class that our own client's would have. */
export function translateError(cause: unknown): Error {
  if (cause instanceof Base44Error) return cause
  if (!(cause instanceof Error)) return new Base44Error(String(cause), { cause })
  const status = 'status' in cause ? cause.status : undefined
  const data = 'data' in cause ? cause.data : undefined
  if (typeof status === 'number') {
    return new HttpError(errorMessage(data) ?? cause.message, { cause, status, data, code: errorCode(data) })
  }
  // the SDK's error keeps the transport's own; without a status no answer came
  return new ('originalError' in cause ? NetworkError : Base44Error)(cause.message, { cause })
}
