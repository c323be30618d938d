import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { englishLabels } from '../../src/parts/englishLabels.js'
import { namedCharacters } from '../../src/parts/markdown/namedCharacters.js'
import { parseMarkdown } from '../../src/parts/markdown/parseMarkdown.js'
import { renderMarkdown } from '../../src/parts/markdown/renderMarkdown.js'

const options = { labels: englishLabels, idPrefix: 'id-', start: 0, isOpen: false }

function render(tree: ReturnType<typeof parseMarkdown>): string {
  return renderToStaticMarkup(renderMarkdown(tree, options))
}

const byParser = (text: string) =>
  render(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() }))
const byTable = (text: string) => render(parseMarkdown(text))

describe('named references', () => {
  it('stand for what the parser takes them for', () => {
    for (const name of namedCharacters.keys()) expect(byTable(`a&${name};b`)).toBe(byParser(`a&${name};b`))
  })

  it.each([
    'a &amp; b &lt;b&gt; &copy;',
    '&#65; &#x41; &#0; &#; &#x; &#12345678;',
    'a & b &; && &amp &nosuchname; AT&T; &a b;',
    '`&amp;` and\n\n    &amp;\n\n```js &amp;\n&amp;\n```',
    '\\&amp; &amp;amp; &ast;not emphasis&ast;',
    '[a&amp;b](https://a.example/?x=1&amp;y=2 "t&quot;i")',
    '![a&amp;b](https://a.example/&copy;.png)',
    '[a&amp;b]: https://a.example/&amp;\n\n[a&amp;b] [A&AMP;B]',
    'https://a.example/?a=1&amp;b=2 https://a.example/&amp; www.a.example&nbsp;',
    '<https://a.example/?a&amp;b> <b title="&amp;">',
    'text[^a&amp;]\n\n[^a&amp;]: note &amp; more',
    '| a &amp; b |\n|---|\n| &vert; |',
    '*&nbsp;a* _&copy;_ **b&nbsp;**',
    '# &amp; #\n\n- &lt;\n> &gt;',
    '&notit; &not; &semi; &amp;&amp;',
  ])('are read where the parser reads them: %j', (text) => {
    expect(byTable(text)).toBe(byParser(text))
  })

  it('that nobody here knows are shown as they were written', () => {
    expect(byTable('&CounterClockwiseContourIntegral;')).toBe(
      '<p dir="auto">&amp;CounterClockwiseContourIntegral;</p>',
    )
  })
})
