import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { looksHostile } from '../../src/parts/markdown/looksHostile.js'
import { MarkdownBlock } from '../../src/parts/markdown/MarkdownBlock.js'
import { repairMarkdown } from '../../src/parts/markdown/repairMarkdown.js'
import { readHostileInputs } from '../hostile/readHostileInputs.js'
import { ReferenceMarkdown } from '../support/ReferenceMarkdown.js'

/**
 * Line ends beside a block's tag can't be seen: react-markdown has a node of the page for each, we have none. Nor can
 * blanks round the other line ends, which it cuts off, and we leave to the page.
 */
function seen(html: string): string {
  return html
    .split(/(<pre.*?<\/pre>)/s)
    .map((piece) => (piece.startsWith('<pre') ? piece : piece.replace(AT_BLOCK, '$1').replace(/\s+/g, ' ')))
    .join('')
    .replace(AT_LINE, '$1')
    .trim()
}
/** The first blank of a line. */
const AT_LINE = /(<br\/> <[^>]*>) /g
const AT_BLOCK =
  /\s*(<\/?(?:p|h3|ul|ol|li|blockquote|hr|div|section|table|thead|tbody|tr|th|td)(?: [^>]*)?\/?>)\s*/g

/**
 * The number of a further reference to a footnote stands behind the name with react-markdown, where it can be the end of
 * another name, and before it with us.
 */
const withTheirIds = (html: string) => html.replace(/( id="[^"]*?-fnref)(\d+)(-[^"]*)"/g, '$1$3-$2"')

const byUs = (text: string) =>
  seen(withTheirIds(renderToStaticMarkup(createElement(MarkdownBlock, { text }))))
const byReference = (text: string) => seen(renderToStaticMarkup(createElement(ReferenceMarkdown, { text })))

function expectSame(text: string) {
  expect(byUs(text)).toBe(byReference(text))
}

const EXAMPLES = [
  'a\nb  \nc\\\nd\n   e',
  '# a\n## b *c*\n### d ###\n#### e\n##### f\n###### g\n\nh\n===\ni\n---',
  '*a **b ~~c `d  e` ~~** f* ***g*** _h_ __i__',
  '`a\nb` `` ` `` \\`c\\`',
  '> a\n> b\n>\n> > c\n\n> - d\n> ```\n> e\n> ```',
  '- a\n- b\n  - c\n    1. d\n- e',
  '- a\n\n- b\n\n  c\n\n      d\n- ',
  '3. a\n4. b\n\n1) c\n2) d',
  '- [ ] a\n- [x] b **c**\n  - [X] d\n- e',
  '- [ ] a\n\n- [x]\n- [ ] # b',
  '1. [x] a\n2. [ ] b',
  '- # a\n  b\n- ---\n- > c\n- ```js\n  d\n  ```\n-',
  '- a\n  <div>b</div>\n- <div>\n  c\n  </div>\n- <b>d</b>',
  '<div>\na\n</div>\n\n<div>b</div>\n\n<!-- c -->\nd <e f="g"> h </e>',
  '> <div>\n\n<div>\n\n> a',
  '```ts title="a"\nconst b = 1\n\n\n```\n\n~~~\n<c>\n~~~\n\n    d\n\n``` a&#32;b\nc\n```\n\n```\n```',
  '| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | **2** | `3|` |\n| 4 | 5 | 6 | 7 | 8 |\n\n| e |\n|---|',
  '[a](https://a.example "b") [c](<d e>) [](f) [*g*][h] [h][] [h] [i]\n\n[h]: https://h.example/ä?b=%41&c "j"\n[H]: /k',
  '![a](https://a.example/b.png "c") ![d *e*][f] ![f][] ![f]\n\n[f]: <https://f.example/g h.png>',
  '<https://a.example> <b@c.example> https://d.example/e?f=(g) www.h.example. i@j.example',
  '[a](javascript:b) [c](\\\\d.example) [e](https:\\\\f.example) [g](https://h.example/\t%zz%4)',
  'a[^1] b[^c] d[^1] [^e]\n\n[^c]: C\n[^1]: One[^f]\n\n    ```\n    two\n    ```\n[^f]: F\n\n    - g\n[^unused]: H',
  'a[^ß ü] b[^ẞ ü]\n\n> [^ß ü]: c\n\n- [^d]: e',
  '***\n---\n___\na\n***',
  'a  \n&#32; b&#9;\n&#9;c&#10;d',
  '&amp;lt; \\* \\[a] &#x41; &#0;',
  '\ufeffa\r\nb\rc\r\n\r\n- d\r\n  e',
  '',
  ' \n\t\n',
]

const word = fc.constantFrom(
  ...['text', '**', '*', '_', '~~', '~', '`', '``', '[a]', '[b](https://b.example/x y)', '![c][a]', '!['],
  ...['](', ')', '[^1]', '[^2]', '[^n', '<b>', '</b>', '<!--', '-->', '<https://d.example>', 'www.e.example'],
  ...[
    '|',
    '\\',
    '&amp;',
    '&#32;',
    '  ',
    '\t',
    '\u05d0\u05d1',
    'f@g.example',
    '😀',
    '\u0301',
    '\\|',
    '[x]',
    '[ ]',
  ],
)
const mark = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '- [ ] ',
    '1. [x] ',
    '> ',
    '    ',
    '  ',
    '\t',
    '```',
  ],
  ...[
    '```js ',
    '~~~',
    '---',
    '===',
    '|---|:-:|',
    '| ',
    '<div>',
    '</div>',
    '[a]: https://a.example/',
    '[^1]: ',
  ],
  ...['[^2]: ', '[^n]: ', '  - ', '    - ', '   > ', '- ```', '***'],
)
const line = fc
  .tuple(fc.array(mark, { maxLength: 3 }), fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', ''))
  .map(([marks, words, glue]) => marks.join('') + words.join(glue))
const document = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end))

describe('Our renderer of markdown', () => {
  it.each(EXAMPLES)('makes what react-markdown makes of %j', (text) => {
    expectSame(text)
  })

  it('makes what react-markdown makes of hostile texts', () => {
    const texts = readHostileInputs().map(({ input }) => input)
    const rendered = texts.filter((text) => !looksHostile(text))
    expect(rendered.length).toBeGreaterThan(100)
    rendered.forEach(expectSame)
  })

  it('makes what react-markdown makes of any text', () => {
    fc.assert(fc.property(document, expectSame), { numRuns: 400 })
  })

  it('makes what react-markdown makes of any unfinished text', () => {
    fc.assert(
      fc.property(document, (text) => {
        const open = repairMarkdown(text)
        const ours = createElement(MarkdownBlock, { text, isOpen: true, repair: () => open })
        const reference = createElement(ReferenceMarkdown, { text, open })
        expect(seen(withTheirIds(renderToStaticMarkup(ours)))).toBe(seen(renderToStaticMarkup(reference)))
      }),
      { numRuns: 200 },
    )
  })

  it('makes no element and no attribute but its own', () => {
    const tags =
      /^(?:p|h3|ul|ol|li|blockquote|hr|div|section|table|thead|tbody|tr|th|td|pre|code|em|strong|del|br|sup|span|bdi|button|a|input)$/
    const names =
      /^(?:dir|start|id|data-(?:task|part|level|align|state)|scope|tabindex|role|aria-(?:label|pressed)|title|type|href|target|rel|referrerPolicy|checked|disabled|readOnly)$/
    fc.assert(
      fc.property(document, (text) => {
        const html = byUs(text)
        const made = [...html.matchAll(/<\/?([a-z0-9]+)((?: [\w-]+="[^"]*")*)\/?>/g)]
        expect(made).toHaveLength(html.split('<').length - 1)
        for (const [, tag, attributes = ''] of made) {
          expect(tag).toMatch(tags)
          for (const [, name] of attributes.matchAll(/ ([\w-]+)="[^"]*"/g)) expect(name).toMatch(names)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the cells of a row that its table has no column for, which the reference is told to keep too', () => {
    expect(byUs('| a | b |\n|---|---|\n| 1 | *2* | **3** | 4 |')).toContain(
      '<em>2</em> | <strong>3</strong> | 4</td></tr>',
    )
  })

  it('gives no id twice, however footnotes are called', () => {
    const html = renderToStaticMarkup(
      createElement(MarkdownBlock, { text: '[^a] [^a] [^a-2] [^2-a]\n\n[^a]: A\n[^a-2]: B\n[^2-a]: C' }),
    )
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })

  it('is not overflowed by the deepest of what is let through to it', () => {
    const deep = `${'*a **b '.repeat(240)}${'** *'.repeat(240)}`
    expect(looksHostile(deep)).toBe(false)
    expectSame(deep)
  })
})
