import { fileProblemOf, type FileProblem } from '../../cache/fileProblem.js'
import { HttpError, NetworkError, TimeoutError } from '../../wire/errors.js'
import type { Labels } from '../labels.js'
import { formatBytes } from './formatBytes.js'
import { readableName } from './readableName.js'

/** The status that a server answered with, whichever client the error comes from. */
export function errorStatus(error: Error): number | undefined {
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined
}

/** What went wrong, in words for the person at the screen; the server's own words where they say more. */
export function explainError(error: Error, labels: Labels): string {
  if (error instanceof NetworkError) return labels.problemNetwork
  if (error instanceof TimeoutError) return labels.problemTimeout
  const problem = fileProblemOf(error)
  if (problem) return explainFile(problem, labels)
  const status = errorStatus(error)
  return (status === undefined ? undefined : explainStatus(status, labels)) ?? withoutAddress(error)
}

function explainStatus(status: number, labels: Labels): string | undefined {
  if (status >= 500) return labels.problemServer
  switch (status) {
    case 401:
      return labels.problemSignedOut
    case 402:
      return labels.problemCredits
    case 403:
      return labels.problemForbidden
    case 408:
      return labels.problemTimeout
    case 413:
      return labels.problemTooLarge
    case 429:
      return labels.problemTooMany
    default:
      return undefined
  }
}

function explainFile({ code, data }: FileProblem, labels: Labels): string {
  const name = readableName(data.name, labels.unnamedFile)
  const inWords = (bytes: number) => formatBytes(bytes, labels.locale)
  switch (code) {
    case 'file-too-large':
      return labels.fileTooLarge(name, inWords(data.size), inWords(data.limit))
    case 'file-type':
      return labels.fileOfOtherType(name, data.accept.join(', '))
    case 'too-many-files':
      return labels.tooManyFiles(data.limit)
    default:
      return code satisfies never
  }
}

/** An `HttpError` ends with `(404 from GET https://…)`, which is for developers. */
function withoutAddress(error: Error): string {
  return error instanceof HttpError
    ? error.message.replace(/ \(\d{3} from [A-Z]+ [^)]*\)$/, '')
    : error.message
}
