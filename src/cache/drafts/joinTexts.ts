/** Both texts, so that neither is lost: what was kept from before, and what was written until that was known. */
export function joinTexts(kept: string, written: string): string {
  if (kept === '' || kept === written) return written
  return written === '' ? kept : `${kept}\n\n${written}`
}
