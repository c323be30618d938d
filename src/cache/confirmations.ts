import type { ConversationRecord, Doubts } from './conversationRecord.js'
import type { FetchPlan } from './fetchPlan.js'
import { OVERRULED_MS } from './provenance.js'
import { createTimers } from './timers.js'

/** Plans the GETs that clear up what pushes leave open. */
export interface Confirmations {
  /** Notes that something was pushed: what is open is looked up once the room is quiet. */
  notePush: () => void
  /** Notes what a merge leaves open. */
  note: (doubts: Doubts) => void
  close: () => void
}

/** A room that is quiet for so long says no more for now: what is in doubt is looked up, or what only was pushed. */
const QUIET_MS = { tied: 1_000, unconfirmed: 3_000 }
/** Calls that end close to each other have their whole strings fetched together. */
const CUT_MS = 1_000

/** Makes the confirmations of one conversation. */
export function createConfirmations(
  plan: FetchPlan,
  record: Pick<ConversationRecord, 'isUnconfirmed'>,
): Confirmations {
  const timers = createTimers()
  let isTied = false
  const notePush = () =>
    timers.set('quiet', isTied ? QUIET_MS.tied : QUIET_MS.unconfirmed, () => {
      if (isTied || record.isUnconfirmed()) plan.requestSpaced()
      isTied = false
    })
  return {
    notePush,
    note(doubts) {
      if (doubts.isContested) plan.requestSpaced()
      if (doubts.isOverruled) plan.request(OVERRULED_MS)
      if (doubts.isCut) timers.set('cut', CUT_MS, () => plan.request())
      if (!doubts.isTied) return
      isTied = true
      notePush()
    },
    close: timers.clear,
  }
}
