import { act, render, screen } from '@testing-library/react'
import { Base44Provider, useDraft } from 'base44-react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { startBase44 } from '../support/renderWithBase44.js'

function Composer({ id }: { id: string }) {
  const { setDraft } = useDraft(id)
  return <button onClick={() => setDraft('Half a question')}>Write</button>
}

describe('a page that shows no conversation', () => {
  it('forgets what a user has written on an earlier one when another comes', async () => {
    const base44 = await startBase44()
    const page = (session: string, shown?: ReactNode) => (
      <Base44Provider client={base44.client} sessionKey={session}>
        {shown}
      </Base44Provider>
    )
    const drafts = () => Object.keys(localStorage).filter((key) => /^base44:drafts:.*:ann$/.test(key))
    const first = render(page('ann', <Composer id="c1" />))
    act(() => screen.getByText('Write').click())
    await eventually(() => expect(drafts()).toHaveLength(1))
    first.unmount()
    const second = render(page('ann'))
    second.rerender(page('bob'))
    await eventually(() => expect(drafts()).toEqual([]))
  })
})
