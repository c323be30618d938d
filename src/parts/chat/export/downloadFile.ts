/** Long enough for any browser to have begun. */
const KEPT_FOR_MS = 60_000

/** Has the browser save a text as a file. */
export function downloadFile(document: Document, name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS)
}
