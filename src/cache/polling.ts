/** What decides whether and how often a conversation is polled. */
export interface PollingConfig {
  /** The socket can't be had, or doesn't tell us of this conversation. */
  isNeeded: () => boolean
  /** Whether the socket tells us anything can't be known. */
  isBlind: () => boolean
  /** The agent is at work: news is due. */
  isBusy: () => boolean
  /** Somebody can see the page. */
  isVisible: () => boolean
  /** Asks for a GET. */
  poll: () => void
}

/** Polls one conversation while its socket can't be had. */
export interface Polling {
  /** Something that decides may have changed. */
  review: () => void
  close: () => void
}

/** While the agent is at work: the first wait, half as long again each time, and the longest. */
const BUSY_MS = { first: 2_000, growth: 1.5, most: 15_000 }
const IDLE_MS = 30_000

type Mode = 'off' | 'busy' | 'idle'

/** Makes the polling of one conversation. It begins with the first `review`. */
export function createPolling(config: PollingConfig): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined
  let mode: Mode = 'off'
  let polls = 0

  const waitMs = () =>
    mode === 'busy' ? Math.min(BUSY_MS.first * BUSY_MS.growth ** polls, BUSY_MS.most) : IDLE_MS
  const schedule = () => {
    timer = setTimeout(() => {
      polls += 1
      config.poll()
      schedule()
    }, waitMs())
  }
  const enter = (next: Mode) => {
    if (next === mode) return
    mode = next
    polls = 0
    clearTimeout(timer)
    if (mode !== 'off') schedule()
  }
  return {
    review: () => enter(modeOf(config)),
    close: () => enter('off'),
  }
}

function modeOf({ isNeeded, isBlind, isBusy, isVisible }: PollingConfig): Mode {
  if (!isVisible()) return 'off'
  if (isNeeded()) return isBusy() ? 'busy' : 'idle'
  return isBlind() ? 'idle' : 'off'
}
