/** What a file must be in order to be sent. */
export interface FileRules {
  /** MIME types, wildcards and extensions, as in an `<input accept>`. */
  accept: readonly string[] | undefined
  /** Bytes. */
  maxSize: number
  maxFiles: number | undefined
}

/** Says in a sentence why a file may not be sent; `undefined` when it may. `before` counts the files already there. */
export function fileProblem(
  file: File,
  { accept, maxSize, maxFiles }: FileRules,
  before: number,
): string | undefined {
  if (maxFiles !== undefined && before >= maxFiles) return `Only ${maxFiles} files can be added`
  if (file.size > maxSize) {
    return `${file.name} is ${inMegabytes(file.size)}; files may have at most ${inMegabytes(maxSize)}`
  }
  if (accept !== undefined && !accept.some((rule) => fits(file, rule.trim().toLowerCase()))) {
    return `${file.name} is not of a type that is accepted here (${accept.join(', ')})`
  }
  return undefined
}

/** By the HTML standard's `accept`: an extension, a MIME type, or a whole family of them. */
function fits({ name, type }: File, rule: string): boolean {
  if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule)
  if (rule.endsWith('/*')) return type.toLowerCase().startsWith(rule.slice(0, -1))
  return type.toLowerCase() === rule
}

function inMegabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: megabytes < 10 ? 1 : 0 }).format(megabytes)} MB`
}
