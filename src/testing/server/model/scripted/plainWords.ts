/** A text in lower case, with nothing but letters, digits and single spaces, and a space at both ends. */
export function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
