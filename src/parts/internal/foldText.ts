/** A text for looking things up in: in whatever case, and with or without accents, it is the same. */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}+/gu, '')
      .toLowerCase()
      // one letter, which ends words in another shape
      .replace(/ς/g, 'σ')
  )
}
