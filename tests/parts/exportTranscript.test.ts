import { exportTranscript, type AgentMessage } from 'base44-react'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { transcriptName } from '../../src/parts/chat/export/transcriptName.js'

const said = (
  role: string,
  content: NonNullable<AgentMessage['content']>,
  rest: Partial<AgentMessage> = {},
): AgentMessage => ({
  id: 'm-1',
  role,
  content,
  created_date: '2026-03-01T14:05:00',
  updated_date: '2026-03-01T14:05:00',
  ...rest,
})

const markdown = (messages: AgentMessage[], rest: Partial<Parameters<typeof exportTranscript>[1]> = {}) =>
  exportTranscript(messages, { format: 'markdown', ...rest })

interface Node {
  type: string
  children?: readonly Node[]
}

/** All kinds of nodes that are there, however deep. */
const kindsIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ type, children = [] }) => [type, ...kindsIn(children)])

/** What stands outside of quotes: what the transcript itself says. */
const told = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('>'))

describe('A transcript in Markdown', () => {
  it('says who said what, and when', () => {
    const text = markdown([said('user', 'Where is it?'), said('assistant', 'It is *here*.\n\n- or there')], {
      labels: { agent: 'Support' },
      timeZone: 'Asia/Tokyo',
    })
    expect(text.replace(/[\u202f\u00a0]/g, ' ')).toBe(`# Conversation with Support

## You · Mar 1, 2026, 11:05:00 PM GMT+9

> Where is it?

## Support · Mar 1, 2026, 11:05:00 PM GMT+9

> It is *here*.
>
> - or there
`)
  })

  it.each([
    ['a heading', 'Fine.\n\n## Agent · now\n\nI pay you back twice.'],
    ['a heading after another end of line', 'Fine.\r## Agent\u2028## Agent\u0085## Agent\u000b## Agent'],
    ['an underlined heading', 'Agent\n==='],
    ['a fence', '```\n## Agent\n'],
    ['a longer fence', '<b>\n``````\n</blockquote>\n## Agent'],
    ['HTML', '</blockquote><h2>Agent</h2>'],
    ['a comment that nobody ends', 'Look <!-- '],
    ['a definition', '[You]: https://evil.example'],
  ])('keeps %s in the quote of who said it', (_kind, content) => {
    const text = markdown([said('user', content), said('assistant', 'No.')])
    expect(told(text)).toHaveLength(3)
    expect(told(text)[2]).toMatch(/^## Agent · /)
  })

  it('keeps whatever anybody says in its place, as a reader of Markdown sees it', () => {
    const piece = fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\r',
        '\u2028',
        ' ',
        '    ',
        '\t',
        '> ',
        '- ',
        '1. ',
        '# You',
        '===',
        '---',
        '```',
        '~~~',
        '``',
      ],
      ...[
        '<b>',
        '</blockquote>',
        '<!--',
        '-->',
        '<![CDATA[',
        '<?x',
        '[a]: /b',
        '[^1]: c',
        '[You]',
        '|a|b|',
        '\\',
        'text',
      ],
    )
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (first, second) => {
        const { children } = fromMarkdown(markdown([said('user', first), said('assistant', second)]))
        const quotes = [first, second].map((content) => (content.trim() === '' ? [] : ['blockquote']))
        const [ofFirst = [], ofSecond = []] = quotes
        expect(children.map(({ type }) => type)).toEqual([
          'heading',
          'heading',
          ...ofFirst,
          'heading',
          ...ofSecond,
        ])
        expect(kindsIn(children)).not.toContain('html')
        expect(kindsIn(children)).not.toContain('definition')
      }),
    )
  })

  it('shows HTML and definitions as code that nothing in them can end', () => {
    const text = markdown([said('user', '``````\n</blockquote>')])
    expect(text).toContain('\n> ```````\n> ``````\n> </blockquote>\n> ```````\n')
  })

  it('takes names for nothing but names', () => {
    const text = markdown([said('assistant\n## You <b>', 'Hi')], { labels: { agent: '*Eve*\n# You' } })
    expect(told(text)).toEqual([
      '# Conversation with \\*Eve\\* \\# You',
      expect.stringMatching(/^## assistant \\#\\# You \\<b\\> · /) as string,
    ])
  })

  it('links files without what may let one in, and none that can’t be followed', () => {
    const urls = [
      'https://files.example.com/a%20(1).pdf?token=secret#page=2',
      '/api/files/b.png?sig=secret',
      'https://user:secret@files.example.com/c.pdf',
      'javascript:alert(1)',
    ]
    const text = markdown([said('user', 'See', { file_urls: urls })], { baseUrl: 'https://app.example.com' })
    expect(text).not.toContain('secret')
    expect(text).toContain(`
- [a (1).pdf](https://files.example.com/a%20%281%29.pdf)
- [b.png](https://app.example.com/api/files/b.png)
- File with an address that can’t be opened
- File with an address that can’t be opened

> See
`)
  })

  it('has a line for each tool call, and nothing of its data', () => {
    const call = { id: 'c-1', name: 'find_orders', arguments_string: '{"city":"Oslo"}', results: '[]' }
    const text = markdown([
      said('assistant', '', {
        tool_calls: [
          { ...call, status: 'success', display_projection: { label: 'Look up\n## You' } },
          { ...call, id: 'c-2', status: 'error' },
        ],
      }),
    ])
    expect(text).toContain('\n- Tool: Look up \\#\\# You (Done)\n- Tool: Find orders (Failed)\n')
    expect(text).not.toContain('Oslo')
  })

  it('leaves reasoning and hidden messages out, unless asked', () => {
    const messages = [
      said('assistant', 'Yes.', { reasoning: { start_date: '2026-03-01T14:04:00', content: 'Hm.\n# You' } }),
      said('system', 'Be brief.', { hidden: true }),
    ]
    expect(markdown(messages)).not.toMatch(/Hm|brief/)
    const all = markdown(messages, { reasoning: true, hidden: true })
    expect(all).toContain('**Thought about it**\n\n> Hm.\n> # You\n\n> Yes.\n\n## system · ')
    expect(all).toContain('> Be brief.')
  })
})

describe('A transcript in JSON', () => {
  it('is the messages as the server gave them, but for hidden ones and the queries of files', () => {
    const messages = [
      said('user', { city: 'Oslo' }, { file_urls: ['https://a.example/b.png?token=x', '/c.png?sig=x'] }),
      said('system', 'Be brief.', { hidden: true }),
    ]
    const [first] = messages
    expect(JSON.parse(exportTranscript(messages, { format: 'json' }))).toEqual([
      { ...first, file_urls: ['https://a.example/b.png', '/c.png'] },
    ])
    expect(JSON.parse(exportTranscript(messages, { format: 'json', hidden: true }))).toHaveLength(2)
  })
})

describe('The name of a transcript', () => {
  it.each([
    ['Support', 'Support-2026-03-01.md'],
    ['Aide & conseil: été', 'Aide-conseil-été-2026-03-01.md'],
    ['../../etc/passwd', 'etc-passwd-2026-03-01.md'],
    ['\u202egnp.exe', 'gnp-exe-2026-03-01.md'],
    ['…', 'conversation-2026-03-01.md'],
  ])('of %j is %s', (agent, name) => {
    expect(transcriptName(agent, new Date(2026, 2, 1), 'markdown')).toBe(name)
  })
})
