import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AgentChat, Markdown, MessageContent, type AgentMessage, type MarkdownProps } from 'base44-react'
import { reply } from 'base44-react/testing'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const foreign = '[a bank](https://b\u0430nk.example:8443/login?next=/x)'

const show = (text: string, props: Omit<MarkdownProps, 'text'> = {}) =>
  render(<Markdown text={text} {...props} />)

/** Clicks the link, and says whether the browser was left to follow it. */
function isFollowed(options: MouseEventInit & { type?: string } = {}) {
  const { type = 'click', ...init } = options
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init })
  // jsdom follows no link into a new tab
  return screen.getByRole('link').dispatchEvent(event)
}

async function ask() {
  const user = userEvent.setup()
  await user.click(screen.getByRole('link'))
  return { user, dialog: await screen.findByRole('dialog') }
}

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('A link to a foreign host', () => {
  it('asks in a dialog that has nothing for axe to find', async () => {
    show(foreign)
    const { dialog } = await ask()
    expect(dialog).toHaveAccessibleName('Open this link?')
    await expectAccessible(document.body)
  })

  it('shows the true host in full, each letter one that can’t be mistaken, and the whole address', async () => {
    show(foreign)
    const { dialog } = await ask()
    expect(dialog.querySelector('[data-part="host"] bdi')).toHaveTextContent(/^xn--bnk-6cd\.example:8443$/)
    expect(dialog).toHaveAccessibleDescription(/xn--bnk-6cd\.example:8443$/)
    expect(within(dialog).getByRole('group', { name: 'Whole address' })).toHaveTextContent(
      'https://xn--bnk-6cd.example:8443/login?next=/x',
    )
  })

  it.each([
    ['a click', {}],
    ['a click with Ctrl', { ctrlKey: true }],
    ['a click with Shift', { shiftKey: true }],
    ['a click with Meta', { metaKey: true }],
    ['a middle click', { type: 'auxclick', button: 1 }],
  ])('asks at %s', async (_name, options) => {
    show(foreign)
    expect(isFollowed(options)).toBe(false)
    expect(await screen.findByRole('dialog')).toBeInTheDocument()
  })

  it('asks at the keyboard’s Enter, with Cancel in focus', async () => {
    const user = userEvent.setup()
    show(foreign)
    await user.tab()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('button', { name: 'Cancel' })).toHaveFocus()
  })

  it('keeps the focus within', async () => {
    show(foreign)
    const { user, dialog } = await ask()
    for (let step = 0; step < 4; step += 1) {
      await user.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
  })

  it.each(['Escape', 'Cancel'])('is left closed by %s, and has the focus again', async (way) => {
    show(foreign)
    const { user } = await ask()
    if (way === 'Escape') await user.keyboard('{Escape}')
    else await user.click(screen.getByRole('button', { name: way }))
    await closed()
    await waitFor(() => expect(screen.getByRole('link')).toHaveFocus())
  })

  it('opens in a new tab that knows nothing of this one, and the dialog is gone', async () => {
    show(foreign)
    const { user, dialog } = await ask()
    const open = within(dialog).getByRole('link', { name: 'Open' })
    expect(open).toHaveAttribute('href', 'https://xn--bnk-6cd.example:8443/login?next=/x')
    expect(open).toHaveAttribute('target', '_blank')
    expect(open).toHaveAttribute('rel', 'noopener noreferrer')
    expect(open).toHaveAttribute('referrerpolicy', 'no-referrer')
    await user.click(open)
    await closed()
    await waitFor(() => expect(screen.getByRole('link')).toHaveFocus())
  })

  it('keeps asking while the text goes on', async () => {
    const { rerender } = show(`${foreign} and `, { isStreaming: true })
    await ask()
    rerender(<Markdown text={`${foreign} and **more**.\n\nAn`} isStreaming />)
    expect(screen.getByRole('dialog')).toBeInTheDocument()
  })

  it.each([
    ['the field that is written in', <textarea key="field" />],
    ['the kit’s own place, where there is no field', null],
  ])('keeps its dialog when it leaves the page, and has the focus go to %s', async (_name, field) => {
    const page = (text: string) => (
      <div className="b44-root" data-testid="root">
        <Markdown text={text} />
        {field}
      </div>
    )
    const { rerender } = render(page(foreign))
    const { user, dialog } = await ask()
    rerender(page('No more.'))
    expect(screen.getByRole('dialog')).toBe(dialog)
    await user.keyboard('{Escape}')
    await closed()
    expect(field ? screen.getByRole('textbox') : screen.getByTestId('root')).toHaveFocus()
    // nothing of it is left
    await user.tab()
    expect(screen.getByTestId('root')).not.toHaveAttribute('tabindex')
  })

  it('locks the page’s scrolling by a class, and writes no style sheet', async () => {
    const sheets = document.querySelectorAll('style').length
    show(foreign)
    const { user } = await ask()
    expect(document.documentElement).toHaveClass('b44-locked')
    expect(document.querySelectorAll('style')).toHaveLength(sheets)
    await user.keyboard('{Escape}')
    await closed()
    expect(document.documentElement).not.toHaveClass('b44-locked')
  })
})

describe('A link that is trusted', () => {
  it.each([
    ['mail', '<mailto:a@ok.example>', undefined],
    ['the page’s own host', `[x](${window.location.origin}/orders/1)`, undefined],
    ['a host that the app names', '[x](https://docs.example.com/a)', ['docs.example.com']],
    ['a host that it names in capitals', '[x](https://docs.example.com/a)', ['Docs.Example.com']],
    ['a host that it names in its own letters', '[x](https://b\u00fccher.example/)', ['b\u00fccher.example']],
    ['a host below one that it names', '[x](https://a.b.example.com/a)', ['*.example.com']],
    ['a port that it names', '[x](http://localhost:3999/a)', ['localhost:3999']],
  ])('does not ask: %s', (_name, text, linkHosts) => {
    show(text, { linkHosts })
    expect(isFollowed()).toBe(true)
    expect(screen.getByRole('link')).not.toHaveAttribute('aria-haspopup')
  })

  it.each([
    ['https://example.com.evil.example/', ['example.com']],
    ['https://evilexample.com/', ['*.example.com']],
    ['https://example.com/', ['*.example.com']],
    ['https://docs.example.com/', ['example.com']],
    ['https://example.com:8443/', ['example.com']],
    ['https://evil.example/', ['', '*', '*.', 'https://evil.example@ok.example']],
  ])('is not %s for %j', (url, linkHosts) => {
    show(`[x](${url})`, { linkHosts })
    expect(isFollowed()).toBe(false)
  })

  it('is one of the hosts that a message’s component is given', () => {
    const date = '2026-01-05T10:42:00'
    const content = '[x](https://docs.example.com/a)'
    const message: AgentMessage = {
      id: '1',
      role: 'assistant',
      content,
      created_date: date,
      updated_date: date,
    }
    render(<MessageContent message={message} linkHosts={['docs.example.com']} />)
    expect(isFollowed()).toBe(true)
  })
})

describe('A chat', () => {
  it('passes on the hosts that it trusts', async () => {
    const base44 = await startBase44({
      script: [reply('[x](https://docs.example.com/a) [y](https://y.example/)')],
    })
    const { user } = renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" linkHosts={['docs.example.com']} />,
    )
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Where?{Enter}')
    expect(await screen.findByRole('link', { name: 'y' })).toHaveAttribute('aria-haspopup', 'dialog')
    expect(screen.getByRole('link', { name: 'x' })).not.toHaveAttribute('aria-haspopup')
  })
})

describe('A picture', () => {
  it('loads by itself from a host that the app names', () => {
    show('![chart](https://pics.example/1.png)', { imageHosts: ['pics.example'] })
    expect(screen.getByRole('img', { name: 'chart' })).toHaveAttribute('src', 'https://pics.example/1.png')
  })

  it('does not load by itself from one whose links alone are trusted', () => {
    show('![chart](https://pics.example/1.png)', { linkHosts: ['pics.example'] })
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })
})
