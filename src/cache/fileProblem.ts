import { Base44Error } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'

/** Why a file is not sent: the `code` and `data` of its error. Sizes are in bytes. */
export type FileProblem =
  | { code: 'file-too-large'; data: { name: string; size: number; limit: number } }
  | { code: 'file-type'; data: { name: string; accept: readonly string[] } }
  | { code: 'too-many-files'; data: { name: string; limit: number } }

/** The error of a file that is not sent, with a sentence for developers: what users read is in `labels`. */
export function fileProblemError(problem: FileProblem): Base44Error {
  return new Base44Error(sentence(problem), problem)
}

function sentence({ code, data }: FileProblem): string {
  switch (code) {
    case 'file-too-large':
      return `${data.name} has ${data.size} bytes, more than the ${data.limit} that are allowed`
    case 'file-type':
      return `${data.name} is not of a type that is accepted here: ${data.accept.join(', ')}`
    case 'too-many-files':
      return `${data.name} is one too many: ${data.limit === 1 ? '1 file is' : `${data.limit} files are`} allowed`
    default:
      return code satisfies never
  }
}

/** What `fileProblemError` made an error of; `undefined` for any other, such as a server's with a code of the same name. */
export function fileProblemOf(error: Error): FileProblem | undefined {
  if (!(error instanceof Base44Error) || error.status !== undefined || !isRecord(error.data)) return undefined
  const { code, data } = error
  const { name, size, limit, accept } = data
  if (typeof name !== 'string') return undefined
  if (code === 'file-type' && isTexts(accept)) return { code, data: { name, accept } }
  if (typeof limit !== 'number') return undefined
  if (code === 'too-many-files') return { code, data: { name, limit } }
  if (code === 'file-too-large' && typeof size === 'number') return { code, data: { name, size, limit } }
  return undefined
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
