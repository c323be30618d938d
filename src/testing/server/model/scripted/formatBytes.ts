/** A size as people read it: `12 KB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const inKilobytes = bytes / 1000
  return inKilobytes < 1000 ? `${Math.round(inKilobytes)} KB` : `${Math.round(inKilobytes / 100) / 10} MB`
}
