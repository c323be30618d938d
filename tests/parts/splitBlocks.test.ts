import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkdownBlock } from '../../src/parts/markdown/MarkdownBlock.js'
import { splitBlocks } from '../../src/parts/markdown/splitBlocks.js'

function render(text: string): string {
  return renderToStaticMarkup(createElement(MarkdownBlock, { text }))
}

/** Space between elements and at their end, and the ids of footnotes, are no part of what is seen. */
function seen(html: string): string {
  return html
    .replace(/\s+(?=<)/g, '')
    .replace(/>\s+/g, '>')
    .replace(/_[^"]*?_-/g, '')
    .trim()
}

function byBlocks(text: string): string {
  return seen(splitBlocks(text).map(render).join('\n'))
}

/** Lines that open, close, nest, and swallow each other. */
const line = fc.constantFrom(
  'text',
  'more *text* here',
  '# heading',
  '---',
  '===',
  '- item',
  '* item',
  '-   wide item',
  '-',
  '1. one',
  '12) twelve',
  '- - nested',
  '- ```js',
  '```',
  '```js',
  '````',
  '~~~',
  '``` a`b',
  '> quote',
  '> ```',
  '> - item',
  '| a | b |',
  '|---|--:|',
  '| 1 | 2 |',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<script>',
  '</script>',
  '[a]: https://a.example',
  '[a]',
  '[^1]: note',
  'see[^1]',
  '\tcode',
  '- \titem',
  '',
  '',
  '',
  '  ',
)
const indent = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '     ')
const document = fc
  .array(fc.tuple(indent, line), { maxLength: 14 })
  .map((lines) => lines.map(([space, text]) => space + text).join('\n'))

describe('splitBlocks', () => {
  it('gives back the whole text', () => {
    fc.assert(fc.property(document, (text) => splitBlocks(text).join('') === text))
  })

  it('cuts where rendering block by block shows what rendering the whole shows', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(byBlocks(text)).toBe(seen(render(text)))
      }),
      { numRuns: 300 },
    )
  })

  it('cuts between paragraphs, lists, fences and tables', () => {
    const text = 'One.\n\n- a\n- b\n\nTwo.\n\n```js\nx\n\ny\n```\n\n| a |\n|---|\n| 1 |\n\nEnd.'
    expect(splitBlocks(text)).toHaveLength(6)
  })

  it('leaves finished blocks as they are while the last one grows', () => {
    const finished = splitBlocks('One.\n\nTwo.\n\nThr')
    const grown = splitBlocks('One.\n\nTwo.\n\nThree and more.')
    expect(grown.slice(0, 2)).toEqual(finished.slice(0, 2))
  })

  it('keeps a loose list in one block', () => {
    expect(splitBlocks('- a\n\n- b\n\n  more of b\n\n- c')).toHaveLength(1)
  })

  it('keeps a text whole that defines what other blocks refer to', () => {
    expect(splitBlocks('See [a].\n\nMore.\n\n[a]: https://a.example')).toHaveLength(1)
    expect(splitBlocks('See[^1].\n\nMore.\n\n[^1]: A note.')).toHaveLength(1)
  })
})
