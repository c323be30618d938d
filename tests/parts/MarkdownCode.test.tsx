import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AgentChat, Markdown, MessageContent, type AgentMessage, type CodeHighlighter } from 'base44-react'
import { createHighlighter, highlighter } from 'base44-react/highlight'
import { common } from 'lowlight'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ReaderChoicesContext } from '../../src/parts/internal/ReaderChoicesContext.js'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const LONG = 'const total = orders.filter((order) => order.isPaid).length'
const fence = (code: string, language = 'ts') => `\`\`\`${language}\n${code}\n\`\`\``

/** Lets what was begun by an effect end. */
const settled = () => act(async () => {})

const kinds = (container: Element) =>
  [...container.querySelectorAll('[data-token]')].map((token) => [
    token.getAttribute('data-token'),
    token.textContent,
  ])

describe('Code', () => {
  it('has nothing for axe to find', async () => {
    const { container } = render(<Markdown text={fence(LONG)} highlighter={highlighter} />)
    await settled()
    await expectAccessible(container)
  })

  it('wraps its lines when the reader wants that', async () => {
    const user = userEvent.setup()
    const { container } = render(<Markdown text={fence(LONG)} />)
    const button = screen.getByRole('button', { name: 'Wrap lines' })
    expect(button).toHaveAttribute('aria-pressed', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(container.querySelector('[data-part="code"]')).toHaveAttribute('data-wrapped')
  })

  it('stays wrapped when it leaves the page and comes back, each block for itself', async () => {
    const choices = new Map<string, boolean>()
    const show = () =>
      render(
        <ReaderChoicesContext.Provider value={choices}>
          <Markdown text={`${fence(LONG)}\n\n${fence(LONG)}`} />
        </ReaderChoicesContext.Provider>,
      )
    const { unmount } = show()
    const [, second] = screen.getAllByRole('button', { name: 'Wrap lines' })
    if (second) await userEvent.click(second)
    unmount()
    show()
    const pressed = screen
      .getAllByRole('button', { name: 'Wrap lines' })
      .map((button) => button.getAttribute('aria-pressed'))
    expect(pressed).toEqual(['false', 'true'])
  })

  it('offers no wrapping for lines that fit anywhere', () => {
    render(<Markdown text={fence('a\nb')} />)
    expect(screen.queryByRole('button', { name: 'Wrap lines' })).not.toBeInTheDocument()
  })

  it('copies what it is, and not how it is coloured', async () => {
    const user = userEvent.setup()
    render(<Markdown text={fence('const a = 1')} highlighter={highlighter} />)
    await settled()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe('const a = 1')
  })
})

describe('Highlighting', () => {
  it('names what code is made of', async () => {
    const { container } = render(<Markdown text={fence("const a = 'b'")} highlighter={highlighter} />)
    await settled()
    expect(kinds(container)).toEqual([
      ['keyword', 'const'],
      ['string', "'b'"],
    ])
    expect(container.querySelector('code')).toHaveTextContent("const a = 'b'")
  })

  it('waits until the block is there in full', async () => {
    const { container, rerender } = render(
      <Markdown text={'```ts\nconst a'} isStreaming highlighter={highlighter} />,
    )
    await settled()
    expect(kinds(container)).toEqual([])
    rerender(<Markdown text={fence('const a')} highlighter={highlighter} />)
    await settled()
    expect(kinds(container)).toEqual([['keyword', 'const']])
  })

  it.each(['TypeScript', 'ts{1,3}', '{.ts}', 'ts:main.ts', '.ts'])(
    'knows the language of %s',
    async (name) => {
      const { container } = render(<Markdown text={fence('const a', name)} highlighter={highlighter} />)
      await settled()
      expect(kinds(container)).toEqual([['keyword', 'const']])
    },
  )

  it.each([
    ['a language that nobody knows', 'nonsense', 'const a'],
    ['one that is called like something of each object', 'constructor', 'const a'],
    ['no language', '', 'const a'],
    ['a file rather than an example', 'ts', `const a = 1 // ${'long '.repeat(5000)}`],
  ])('leaves alone %s', async (_name, language, code) => {
    const { container } = render(<Markdown text={fence(code, language)} highlighter={highlighter} />)
    await settled()
    expect(kinds(container)).toEqual([])
    expect(container.querySelector('code')?.textContent).toBe(code.trimEnd())
  })

  it.each<[string, CodeHighlighter]>([
    ['fails', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
    ['knows nothing', () => undefined],
    ['loses something', () => [{ text: 'const', kind: 'keyword' }]],
  ])('leaves the code as it is where a highlighter %s', async (_name, broken) => {
    const { container } = render(<Markdown text={fence('const a')} highlighter={broken} />)
    await settled()
    expect(container.querySelector('code')?.innerHTML).toBe('const a')
  })

  it('makes text of whatever code contains', async () => {
    const code = '<img src=x onerror=alert(1)> <b class="c">&amp;</b>'
    const { container } = render(<Markdown text={fence(code, 'html')} highlighter={highlighter} />)
    await settled()
    expect(container.querySelector('code')?.textContent).toBe(code)
    expect(container.querySelector('img, b')).toBeNull()
    expect(kinds(container).length).toBeGreaterThan(3)
  })

  it('shows no colours of a highlighter that another has followed', async () => {
    const { container, rerender } = render(<Markdown text={fence('const a')} highlighter={highlighter} />)
    await settled()
    expect(kinds(container)).toHaveLength(1)
    rerender(<Markdown text={fence('const a')} highlighter={() => undefined} />)
    await settled()
    expect(kinds(container)).toEqual([])
  })

  it('can be had for fewer languages', async () => {
    const grammars = Object.entries(common).filter(([name]) => name === 'typescript')
    const few = createHighlighter(Object.fromEntries(grammars))
    const { container } = render(
      <Markdown text={`${fence('const a')}\n\n${fence('a = None', 'python')}`} highlighter={few} />,
    )
    await settled()
    expect(kinds(container)).toEqual([['keyword', 'const']])
  })

  it('is passed on by a message’s component', async () => {
    const date = '2026-01-05T10:42:00'
    const message: AgentMessage = {
      id: '1',
      role: 'assistant',
      content: fence('const a'),
      created_date: date,
      updated_date: date,
    }
    const { container } = render(<MessageContent message={message} highlighter={highlighter} />)
    await settled()
    expect(kinds(container)).toEqual([['keyword', 'const']])
  })
})

describe('What an app has for a language', () => {
  it('is passed on by a chat, with the highlighter', async () => {
    const content = `${fence('graph', 'chart')}\n\n${fence('const a')}`
    const base44 = await startBase44({
      conversations: [{ agent_name: 'support_agent', messages: [{ role: 'assistant', content }] }],
    })
    const { container } = renderWithBase44(
      base44,
      <AgentChat
        agentName="support_agent"
        highlighter={highlighter}
        codeRenderers={{ chart: ({ code }) => <figure>{code}</figure> }}
      />,
    )
    expect(await screen.findByRole('figure')).toHaveTextContent('graph')
    await vi.waitFor(() => expect(kinds(container)).toEqual([['keyword', 'const']]))
  })

  it('stands for its code, once that is there in full', () => {
    const codeRenderers = { mermaid: ({ code }: { code: string }) => <figure>{code}</figure> }
    const { rerender } = render(
      <Markdown text={'```Mermaid\ngraph'} isStreaming codeRenderers={codeRenderers} />,
    )
    expect(screen.queryByRole('figure')).not.toBeInTheDocument()
    rerender(<Markdown text={fence('graph TD', 'Mermaid')} codeRenderers={codeRenderers} />)
    expect(screen.getByRole('figure')).toHaveTextContent('graph TD')
    expect(screen.getByRole('group', { name: 'mermaid' })).toHaveAttribute('tabindex', '0')
  })

  it('keeps its state though it is written where it is used', async () => {
    function Counter() {
      const [count, setCount] = useState(0)
      return <button onClick={() => setCount(count + 1)}>{count}</button>
    }
    const show = () => <Markdown text={fence('a', 'math')} codeRenderers={{ math: () => <Counter /> }} />
    const { rerender } = render(show())
    await userEvent.click(screen.getByRole('button', { name: '0' }))
    rerender(show())
    expect(screen.getByRole('button', { name: '1' })).toBeInTheDocument()
  })

  it('may use hooks, each language’s its own', () => {
    const useTwo = () => useState(useState('two')[0])[0]
    const codeRenderers = { one: () => useState('one')[0], two: useTwo }
    const { container, rerender } = render(
      <Markdown text={fence('a', 'one')} codeRenderers={codeRenderers} />,
    )
    expect(container).toHaveTextContent('one')
    rerender(<Markdown text={fence('a', 'two')} codeRenderers={codeRenderers} />)
    expect(container).toHaveTextContent('two')
  })

  it('leaves the code where it throws', () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    // React 18 throws it at the page too
    const hush = (event: Event) => event.preventDefault()
    window.addEventListener('error', hush)
    const math = () => {
      throw new Error('no formula')
    }
    const { container } = render(
      <Markdown text={`${fence('\\frac', 'math')}\n\nAnd so.`} codeRenderers={{ math }} />,
    )
    expect(container.querySelector('code')).toHaveTextContent('\\frac')
    expect(screen.getByText('And so.')).toBeInTheDocument()
    window.removeEventListener('error', hush)
    complaints.mockRestore()
  })

  it('is nothing that each object has', () => {
    const { container } = render(<Markdown text={fence('a', 'toString')} codeRenderers={{}} />)
    expect(container.querySelector('code')).toHaveTextContent('a')
  })
})
