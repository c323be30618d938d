import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { hasNewCut } from './hasNewCut.js'
import { mergePushes, type ArrivedPush } from './mergePushes.js'
import { mergeSnapshot } from './mergeSnapshot.js'
import { createMessageIndex } from './messageIndex.js'
import { createProvenance, type FetchStart } from './provenance.js'

/** What a merge leaves open, as the GETs that would tell. */
export interface Doubts {
  /** A date may be wrong: a GET soon. */
  isContested: boolean
  /** Nothing but the order of arrival decided: a GET once the room is quiet. */
  isTied: boolean
  /** A newer date overruled the GET: the next one wins, if it starts a while later. */
  isOverruled: boolean
  /** A call is done, and its strings are cut. */
  isCut: boolean
}

/** A conversation after a merge. */
export interface Merged {
  conversation: AgentConversation
  doubts: Doubts
}

/** Merges what comes of one conversation, and remembers how it came. It knows no socket, no cache and no timer. */
export interface ConversationRecord {
  /** Notes that a message was pushed. */
  arrive: (message: AgentMessage) => ArrivedPush
  /** Puts pushes into what is shown, in their order. */
  mergePushes: (shown: AgentConversation, pushes: readonly ArrivedPush[]) => Merged
  /** Notes that a GET goes out. @param at the time in milliseconds, of a clock that only goes forward */
  beginFetch: (at: number) => FetchStart
  /** Merges a GET's answer into what is shown. */
  mergeSnapshot: (
    shown: AgentConversation | undefined,
    snapshot: AgentConversation,
    fetch: FetchStart,
  ) => Merged
  /** Something was pushed since the last GET went out: nothing but a GET tells order, deletions and whole strings. */
  isUnconfirmed: () => boolean
  /** What is shown came from somewhere else: the next GET settles it. */
  forget: () => void
}

const NO_DOUBTS: Doubts = { isContested: false, isTied: false, isOverruled: false, isCut: false }

/** Makes the record of one conversation. */
export function createConversationRecord(): ConversationRecord {
  const provenance = createProvenance()
  const index = createMessageIndex()
  return {
    arrive(message) {
      const place = provenance.next()
      provenance.notePush(message.id, place)
      return { message, place }
    },
    mergePushes(shown, pushes) {
      const { conversation, effects, isContested } = mergePushes(shown, pushes, index)
      for (const { push } of effects) provenance.noteShown(push.message.id, push.place)
      return { conversation, doubts: { ...NO_DOUBTS, isContested, isCut: effects.some(hasNewCut) } }
    },
    beginFetch: (at) => provenance.beginFetch(at),
    mergeSnapshot(shown, snapshot, fetch) {
      const merged = mergeSnapshot(shown, snapshot, provenance.against(fetch))
      provenance.settle(fetch, merged)
      const isOverruled = merged.overruled.size > 0
      return {
        conversation: merged.conversation,
        doubts: { ...NO_DOUBTS, isTied: merged.isDoubtful, isOverruled },
      }
    },
    isUnconfirmed: provenance.isUnconfirmed,
    forget: provenance.forget,
  }
}
