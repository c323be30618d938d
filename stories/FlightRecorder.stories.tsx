import type { Meta, StoryObj } from '@storybook/react-vite'
import { AgentChat, Base44Provider, createReplay, type Replay } from 'base44-react'
import { expect, waitFor } from 'storybook/test'
import { onPage } from './support/onPage.js'
import { recordedId, recordedSession } from './support/recordedSession.js'

interface Context {
  loaded: Record<string, unknown>
}

/** The loader below put it there; Storybook can't know what a loader loads. */
const replayOf = ({ loaded }: Context) => loaded['replay'] as Replay

/**
 * What `useFlightRecorder().exportSession()` gave, played again without a server: the same pushes, breaks and answers,
 * at their times.
 */
const meta = {
  title: 'FlightRecorder',
  component: AgentChat,
  args: { agentName: 'support_agent', title: 'Support', conversation: { id: recordedId } },
  decorators: [onPage()],
  loaders: [() => ({ replay: createReplay(recordedSession) })],
  beforeEach: (context: Context) => () => {
    replayOf(context).pause()
    replayOf(context).client.cleanup()
  },
  render: (args, context) => (
    <Base44Provider client={replayOf(context).client}>
      <AgentChat {...args} />
    </Base44Provider>
  ),
} satisfies Meta<typeof AgentChat>

export default meta
type Story = StoryObj<typeof meta>

/** Twice as fast as it happened. The connection breaks in the middle of the answer, and comes back. */
export const Replayed: Story = {
  play: async ({ canvas, ...context }) => {
    const playing = replayOf(context).play(2)
    const banner = canvas.findByText(
      /Connection lost/,
      { selector: '[data-connection]' },
      { timeout: 10_000 },
    )
    await expect(await banner).toBeVisible()
    await playing
    await expect(await canvas.findByText('before 5 pm')).toBeInTheDocument()
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Support' })).toHaveAttribute('data-connection', 'live'),
    )
  },
}

/** Where the user was when they pressed “Report a problem”. */
export const Paused: Story = {
  play: async ({ canvas, ...context }) => {
    const replay = replayOf(context)
    void replay.play(4)
    await canvas.findByText(/^Your parcel left/, {}, { timeout: 10_000 })
    replay.pause()
    await expect(canvas.queryByText('before 5 pm')).not.toBeInTheDocument()
  },
}
