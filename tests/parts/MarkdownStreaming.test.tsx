import { render, screen, waitFor } from '@testing-library/react'
import { Markdown } from 'base44-react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksHostile } from '../../src/parts/markdown/looksHostile.js'

/** Shows unfinished text, once what repairs it is loaded. */
async function show(text: string) {
  const { container, rerender } = render(<Markdown text="**bo" isStreaming />)
  await waitFor(() => expect(container.querySelector('strong')).toHaveTextContent('bo'))
  rerender(<Markdown text={text} isStreaming />)
  return { container, rerender }
}

/** Ids are another's in each place. */
const seen = (container: Element) => container.innerHTML.replace(/(_r_|:r)[^"]*?-(?=user-content|fn|$)/g, '')

const piece = fc.constantFrom(
  '**bold',
  '**',
  '_soft',
  '_',
  '`code',
  '`',
  '~~gone',
  '~~',
  ' and ',
  'word',
  '\n',
  '\n\n',
  '```ts\n',
  '[words](https://ok.exa',
  'mple/path)',
  '[a]',
  '[a]: https://ok.exam',
  '![alt](https://pics.exa',
  'mple/p.png)',
  '<https://ok.example>',
  'https://ok.exam',
  'ple/x',
  '- item',
  '- [ ] open',
  '# Heading\n',
  '---',
  '| a | b |\n|---|---|\n| 1 | 2',
  '> quote',
  '<b>',
  '$$x',
)
const written = fc.array(piece, { minLength: 1, maxLength: 14 })

/** The text has the address, and something after it with which it ends. */
function isWrittenWhole(address: string, text: string): boolean {
  const written = [address, address.replace(/\/$/, '')]
  return written.some((url) =>
    text
      .split(url)
      .slice(1)
      .some((rest) => /^[)<>\s"]/.test(rest)),
  )
}

describe('Markdown that streams', () => {
  it.each([
    '<img srcset="https://evil.example/s.png 1x',
    '<video poster="https://evil.example/v.jpg" src="https://evil.example/v.mp4" autoplay',
    '<a ping="https://evil.example/ping" href="/ok"',
    'so <img alt="[a](https://evil.example) ![b](https://evil.example/b.png)" src=x',
    '<!-- https://evil.example and',
  ])('links to nothing in a tag that is still being written: %s', async (text) => {
    const { container } = await show(text)
    expect(container.querySelector('a, img, [data-part="image"]')).toBeNull()
    expect(container).toHaveTextContent(text.slice(0, 4))
  })

  it.each([
    ['**bo', 'strong', 'bo'],
    ['so _sof', 'em', 'sof'],
    ['***bot', 'em strong', 'bot'],
    ['~~gon', 'del', 'gon'],
    ['run `npm i', 'code', 'npm i'],
    ['**`npm i', 'strong code', 'npm i'],
    ['- **fir', 'li strong', 'fir'],
    ['```ts\nconst a', 'pre code', 'const a'],
  ])('shows %j as what it is about to be', async (text, selector, words) => {
    const { container } = await show(text)
    expect(container.querySelector(selector)?.textContent).toBe(words)
  })

  it.each([
    ['see [the pla', 'see the pla'],
    ['see [the plan](https://ok.exam', 'see the plan'],
    ['[https://ok.exam', 'https://ok.exam'],
    ['https://ok.exam', 'https://ok.exam'],
    ['**https://ok.exam', 'https://ok.exam'],
    ['https://ok.', 'https://ok.'],
    ['www.ok.exam', 'www.ok.exam'],
    ['dana@ok.exam', 'dana@ok.exam'],
    ['<https://ok.exam', '<https://ok.exam'],
    ['see [a]\n\n[b]: https://b.example\n[a]: https://ok.exam', 'see [a]'],
  ])('makes no link of %j', async (text, words) => {
    const { container } = await show(text)
    expect(container.querySelector('a')).toBeNull()
    expect(container.textContent.trim()).toBe(words)
  })

  it.each([
    '[the plan](https://ok.example/plan)',
    '<https://ok.example/plan>',
    'https://ok.example/plan and',
    'see [a]\n\n[a]: https://ok.example/plan\n',
  ])('makes a link of %j, whose address is whole', async (text) => {
    await show(text)
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://ok.example/plan')
  })

  it.each(['![cha', '![chart](', `![chart](${window.location.origin}/api/fi`])(
    'loads nothing for %j',
    async (text) => {
      const { container } = await show(text)
      expect(container.querySelector('img, button')).toBeNull()
      expect(container.textContent).toBe(text.startsWith('![chart') ? 'chart' : 'cha')
    },
  )

  it('keeps a bracket that is none of a link', async () => {
    const { container } = await show('\\[ x = **1')
    expect(container).toHaveTextContent(/^\[ x = 1$/)
  })

  it('shows no mark that it added to close nothing', async () => {
    const { container } = await show('https://ok.example/_a is up')
    expect(container).toHaveTextContent(/^https:\/\/ok\.example\/_a is up$/)
  })

  it('makes no link of an address that may grow before the repair is loaded either', () => {
    const { container } = render(<Markdown text="see [a](https://ok.exam" isStreaming />)
    expect(container.querySelector('a')).toBeNull()
  })

  it('leaves a settled text as it is', () => {
    const { container } = render(<Markdown text="**bo and https://ok.example" />)
    expect(container).toHaveTextContent('**bo and https://ok.example')
    expect(screen.getByRole('link')).toBeInTheDocument()
  })

  it('does not render finished blocks again, not even for a line that begins like a definition', async () => {
    const { container, rerender } = await show('One **two**.\n\nThr')
    const before = container.querySelector('strong')
    for (const text of ['One **two**.\n\n[th', 'One **two**.\n\n[three](https://ok.example) **fo']) {
      rerender(<Markdown text={text} isStreaming />)
      expect(container.querySelector('strong')).toBe(before)
    }
    rerender(<Markdown text={'One **two**.\n\n[three](https://ok.example) **fo**'} />)
    expect(container.querySelector('strong')).toBe(before)
  })

  it('keeps the elements of its footnotes, and with them the focus', async () => {
    const text = 'See[^1].\n\n[^1]: A note.\n\n'
    const { rerender } = await show(text)
    screen.getByRole('button', { name: 'Back to the text' }).focus()
    rerender(<Markdown text={`${text}More of it.\n\nAnd mo`} isStreaming />)
    expect(screen.getByRole('button', { name: 'Back to the text' })).toHaveFocus()
  })

  it('keeps the elements of its last block when it settles', async () => {
    const { container, rerender } = await show('a **b')
    const before = container.querySelector('strong')
    rerender(<Markdown text="a **b**" />)
    expect(container.querySelector('strong')).toBe(before)
  })

  it('shows in the end what the whole text shows, however it came', async () => {
    const { container, rerender } = await show('')
    fc.assert(
      fc.property(written, (pieces) => {
        const text = pieces.join('')
        for (let end = 1; end <= pieces.length; end += 1) {
          rerender(<Markdown text={pieces.slice(0, end).join('')} isStreaming />)
        }
        rerender(<Markdown text={text} />)
        const whole = render(<Markdown text={text} />)
        expect(seen(container)).toBe(seen(whole.container))
        whole.unmount()
      }),
      { seed: 44, numRuns: 60 },
    )
  })

  it('never links to, or loads from, an address that is not there in full', async () => {
    const { container, rerender } = await show('')
    const addresses = () =>
      [...container.querySelectorAll('a, img')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src'),
      )
    fc.assert(
      fc.property(written, (pieces) => {
        const text = pieces.join('')
        fc.pre(!looksHostile(text))
        rerender(<Markdown text={`${text} `} />)
        const whole = new Set(addresses())
        for (let end = 1; end <= text.length; end += 1) {
          rerender(<Markdown text={text.slice(0, end)} isStreaming />)
          for (const address of addresses()) {
            // one that was whole may become a part of something that begins before it
            if (!isWrittenWhole(address ?? '', text)) expect(whole).toContain(address)
          }
        }
      }),
      { seed: 44, numRuns: 25 },
    )
  })
})
