import type { FileProblem } from './fileProblem.js'

/** What a file must be in order to be sent. */
export interface FileRules {
  /** MIME types, wildcards and extensions, as in an `<input accept>`. */
  accept: readonly string[] | undefined
  /** Bytes. */
  maxSize: number
  maxFiles: number | undefined
}

/** Says why a file may not be sent; `undefined` when it may. `held` counts the files that have a place already. */
export function checkFile(
  { name, size, type }: File,
  { accept, maxSize, maxFiles }: FileRules,
  held: number,
): FileProblem | undefined {
  if (maxFiles !== undefined && held >= maxFiles) {
    return { code: 'too-many-files', data: { name, limit: maxFiles } }
  }
  if (size > maxSize) return { code: 'file-too-large', data: { name, size, limit: maxSize } }
  if (accept !== undefined && !isAccepted({ name, type }, accept)) {
    return { code: 'file-type', data: { name, accept } }
  }
  return undefined
}

/** Whether a file is of a kind that is taken. */
export function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: readonly string[]): boolean {
  return accept.some((rule) => fits(name, type, rule.trim().toLowerCase()))
}

/** By the HTML standard's `accept`: an extension, a MIME type, or a whole family of them. */
function fits(name: string, type: string, rule: string): boolean {
  if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule)
  if (rule.endsWith('/*')) return type.toLowerCase().startsWith(rule.slice(0, -1))
  return type.toLowerCase() === rule
}
