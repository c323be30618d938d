import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()] }

/** A block of markdown as HTML, by the parser that react-markdown has within. */
export function toHtml(markdown: string): string {
  return micromark(markdown, options)
}
