import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Markdown } from 'base44-react'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'

const show = (text: string) => render(<Markdown text={text} />).container

describe('Markdown', () => {
  it('has nothing for axe to find', async () => {
    await expectAccessible(
      show('# a\n\nb\n\n![c](https://elsewhere.example/c.png)\n\n> d\n\n1. e\n2. [f](https://f.example)'),
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    'a <b onclick=alert(1)>b</b> c',
    '<style>@import url(https://evil.example/i.css);</style>',
    '<svg><use href="https://evil.example/u.svg#a"/></svg>',
    '<form name="body"><input name="cookie"></form>',
  ])('shows %s as the text that it is', (html) => {
    const container = show(html)
    expect(container.querySelector('script, img, iframe, b, style, svg, form, input')).toBeNull()
    expect(container).toHaveTextContent(html.slice(0, 4))
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](blob:https://app.example/1)',
    '[x](//evil.example/x)',
    '[x](/\\evil.example)',
    '[x](/api/apps/x/auth/logout)',
    '[x](#app-root)',
    '[x](https://bank.example@evil.example/)',
    '[x](https://user:password@ok.example/)',
    '[x](mailto:a@ok.example?bcc=b@evil.example)',
    `[x](https://ok.example/${'a'.repeat(2048)})`,
  ])('makes no link of %s', (markdown) => {
    const container = show(markdown)
    expect(container.querySelector('a')).toBeNull()
    expect(container).toHaveTextContent('x')
  })

  it('links where the parser says that it leads, and says so', () => {
    show('[https://bank.example](https:/evil.example/login)')
    const link = screen.getByRole('link')
    expect(link).toHaveAttribute('href', 'https://evil.example/login')
    expect(link).toHaveAttribute('title', 'evil.example')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  })

  it('shows a host in letters that can’t be mistaken', () => {
    show('[bank](https://b\u0430nk.example/)')
    expect(screen.getByRole('link')).toHaveAttribute('title', 'xn--bnk-6cd.example')
  })

  it('links mail addresses', () => {
    show('<mailto:a@ok.example>')
    expect(screen.getByRole('link')).toHaveAttribute('href', 'mailto:a@ok.example')
  })

  it.each([
    '![alt text](https://evil.example/p.png)',
    '![alt text][1]\n\n[1]: https://evil.example/p.png',
    '| h |\n|---|\n| ![alt text](https://evil.example/p.png) |',
  ])('loads no picture from elsewhere by itself: %s', async (markdown) => {
    const container = show(markdown)
    expect(container.querySelector('img')).toBeNull()
    expect(container).toHaveTextContent('Image from evil.example, not loaded')
    expect(container).toHaveTextContent('alt text')
    await userEvent.click(screen.getByRole('button', { name: 'Load the image from evil.example' }))
    const image = screen.getByRole('img', { name: 'alt text' })
    expect(image).toHaveAttribute('src', 'https://evil.example/p.png')
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer')
  })

  it('loads a picture within a link from behind it, so that nobody follows the link by that', async () => {
    const container = show('[![badge](https://evil.example/p.png)](https://elsewhere.example/)')
    const load = await screen.findByRole('button', { name: 'Load the image from evil.example' })
    expect(container.querySelector('a button')).toBeNull()
    await expectAccessible(container)
    await userEvent.click(load)
    expect(screen.getByRole('link')).toContainElement(screen.getByRole('img', { name: 'badge' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows the number of a footnote within a link as a part of it', () => {
    const container = show('[a[^1]](https://ok.example/)\n\n[^1]: Here it is.')
    expect(screen.getByRole('link')).toHaveTextContent('a1')
    expect(container.querySelector('a button')).toBeNull()
  })

  it('shows a picture that the app itself stores', () => {
    show(`![chart](${window.location.origin}/api/files/1/chart.png)`)
    expect(screen.getByRole('img', { name: 'chart' })).toBeInTheDocument()
  })

  it('shows what stands for a picture that has no address', () => {
    expect(show('![chart](data:image/svg+xml,<svg/>)')).toHaveTextContent('chart')
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })

  it('carries no inline style, which a strict CSP refuses', () => {
    const container = show('| a | b |\n|:-:|--:|\n| 1 | 2 |')
    expect(container.querySelector('[style]')).toBeNull()
    expect(container.querySelector('td[data-align="right"]')).toHaveTextContent('2')
  })

  it('gives footnotes ids of their own, and goes to them without touching the page’s address', async () => {
    const text = 'A note[^1].\n\n[^1]: Here it is.'
    const { container } = render(
      <>
        <Markdown text={text} />
        <div data-testid="second">
          <Markdown text={text} />
        </div>
      </>,
    )
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(container.querySelector('a')).toBeNull()
    Element.prototype.scrollIntoView = vi.fn()
    const second = within(screen.getByTestId('second'))
    await userEvent.click(second.getByRole('button', { name: '1' }))
    expect(document.activeElement?.closest('li')).toHaveTextContent('Here it is.')
    expect(window.location.hash).toBe('')
  })

  it('copies code', async () => {
    const user = userEvent.setup()
    show('```ts\nconst a = 1\n```')
    expect(screen.getByText('ts')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe('const a = 1')
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument()
  })

  it.each([
    ['brackets', ']'.repeat(5000)],
    ['quotes in quotes', '> '.repeat(1000) + 'HELLO'],
    ['quotes without a space', '>'.repeat(50_000) + 'HELLO'],
    ['items in items', '- '.repeat(1000) + 'HELLO'],
    ['nested lists', Array.from({ length: 300 }, (_, level) => '  '.repeat(level) + '- a').join('\n')],
    ['emphasis', '*a **a '.repeat(2000)],
    ['comments', '</' + '<!--'.repeat(3000)],
    ['images', '![[]()'.repeat(3000)],
    ['a table', '|a|b|\n|-|-|\n' + '|1|2|\n'.repeat(3000)],
    ['definitions', Array.from({ length: 1000 }, (_, n) => `[${String(n)}]: /u`).join('\n')],
    ['a megabyte', 'lorem ipsum '.repeat(90_000)],
    ['accents on one letter', 'e' + '\u0301'.repeat(20_000)],
  ])('shows %s made to hang a parser as plain text, whole', (_name, text) => {
    const container = show(text)
    expect(container.querySelector('[data-part="plain"]')?.textContent).toBe(text)
  })

  it('still renders long and ordinary text', () => {
    const section =
      'A paragraph with **bold** text and a [link](https://ok.example).\n\n- one\n- two\n\n```html\n<p>code</p>\n```\n\n'
    const container = show(section.repeat(100))
    expect(container.querySelectorAll('strong')).toHaveLength(100)
  })

  it('still renders code that is full of marks', () => {
    const container = show('```\n' + '<a>[b](c)|d|</a>\n'.repeat(800) + '```')
    expect(container.querySelector('pre')).toBeInTheDocument()
  })

  it('does not render finished blocks again while the text grows', () => {
    const { container, rerender } = render(<Markdown text={'One **two**.\n\nThr'} />)
    const before = container.querySelector('strong')
    rerender(<Markdown text={'One **two**.\n\nThree and _four_.'} />)
    expect(container.querySelector('strong')).toBe(before)
    expect(container.querySelector('em')).toHaveTextContent('four')
  })
})
