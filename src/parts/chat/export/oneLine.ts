/** Characters that mean something within a line of Markdown. */
const MARKS = /[\\`*_[\]<>#&|~]/g

/** Control characters, those that turn the direction of text, and all that ends a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** Isolates, which a language puts around names on purpose. */
const ISOLATES = /[\u2068\u2069]/g

/** A name for a line of Markdown: nothing in it ends the line or means anything but itself. */
export function oneLine(text: string): string {
  return text.replace(ISOLATES, '').replace(UNSEEN, ' ').replace(MARKS, '\\$&').trim()
}
