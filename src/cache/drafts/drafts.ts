import { isRecord } from '../../wire/isRecord.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'
import type { ConversationRef } from '../ConversationRef.js'
import type { Tabs } from '../tabs.js'
import { threadKeyOfId } from '../thread.js'
import { decodeDraft, type Draft } from './decodeDraft.js'
import { createDraftShelves, type DraftNews, type DraftShelvesConfig } from './draftShelves.js'
import { joinTexts } from './joinTexts.js'
import { whenLeaving } from './whenLeaving.js'

/** What drafts are kept in. */
export interface DraftsConfig extends DraftShelvesConfig {
  tabs: Pick<Tabs, 'tell' | 'listen'>
  now: () => number
}

/** What the user is writing, by conversation. */
export interface Drafts {
  /** The text that stands in a conversation's composer. */
  of: (ref: ConversationRef) => ReadonlyStore<string>
  set: (ref: ConversationRef, text: string) => void
  /** Gives what was written before there was a conversation to the conversation. What is shown stays the same. */
  settle: (ref: ConversationRef) => void
  /** Begins to hear of the other tabs; returns what ends that, and stores what is not stored yet. */
  mount: () => () => void
  /** Forgets every draft, also what is stored. */
  forget: () => void
}

/** What is typed is stored, and told to the other tabs, once nothing was typed for so long. */
const PAUSE_MS = 250
/** In this tab somebody is writing, or has just sent what was written: what others tell comes too late. */
const WRITING_MS = 1_000
const TOPIC = 'draft'

/** Makes the drafts of one user's session. Nothing is read before the first is asked for. */
export function createDrafts({ tabs, now, ...config }: DraftsConfig): Drafts {
  const shelves = createDraftShelves(config)
  const texts = createStore<ReadonlyMap<string, Draft> | undefined>(undefined)
  /** When each was last changed in this tab. */
  const writtenAt = new Map<string, number>()
  const unsaved = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = () => {
    const loaded = texts.get() ?? shelves.load()
    texts.set(loaded)
    return loaded
  }
  const read = (name: string) => load().get(name)?.text ?? ''
  const put = (drafts: readonly (readonly [name: string, draft: Draft])[]) => {
    const next = new Map(load())
    for (const [name, draft] of drafts) {
      if (draft.text === '') next.delete(name)
      else next.set(name, draft)
    }
    texts.set(next)
  }
  const save = () => {
    clearTimeout(timer)
    const changes = new Map([...unsaved].map((name) => [name, load().get(name)]))
    unsaved.clear()
    const news = [...shelves.save(changes)].map(([name, draft]) => [name, { ...draft, at: now() }])
    // as one: what has gone over to a conversation must not be seen in both places, nor in none
    if (news.length > 0) tabs.tell(TOPIC, Object.fromEntries(news))
  }
  const write = (name: string, text: string) => {
    if (text === read(name)) return
    put([[name, { text, at: now() }]])
    writtenAt.set(name, now())
    unsaved.add(name)
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE_MS)
  }
  const hear = (told: unknown) => {
    const isWriting = (name: string) => now() - (writtenAt.get(name) ?? -Infinity) < WRITING_MS
    const news = readTold(told).filter(([name]) => read(name) !== '' || !isWriting(name))
    put(news.filter(([name, draft]) => shelves.accepts(name, draft, load().get(name))))
  }
  const textOf = (ref: ConversationRef) => {
    const { name, before } = namesOf(ref)
    return before === undefined ? read(name) : joinTexts(read(name), read(before))
  }
  const set = (ref: ConversationRef, text: string) => {
    const { name, before } = namesOf(ref)
    write(name, text)
    if (before !== undefined) write(before, '')
    // what was sent must be gone at once, wherever it is shown
    if (text === '') save()
  }

  return {
    of: (ref) => ({ get: () => textOf(ref), subscribe: texts.subscribe }),
    set,
    settle(ref) {
      const { before } = namesOf(ref)
      if (before !== undefined && read(before) !== '') set(ref, textOf(ref))
    },
    mount() {
      const stops = [tabs.listen(TOPIC, hear), whenLeaving(save)]
      return () => {
        save()
        stops.forEach((stop) => stop())
      }
    },
    forget() {
      clearTimeout(timer)
      unsaved.clear()
      texts.set(new Map())
      shelves.clear()
    },
  }
}

/** Reads what another tab tells: drafts by name. */
function readTold(told: unknown): [string, DraftNews][] {
  return Object.entries(isRecord(told) ? told : {}).flatMap(([name, json]): [string, DraftNews][] => {
    if (!isRecord(json)) return []
    const draft = decodeDraft(json)
    const was = typeof json['was'] === 'string' ? json['was'] : ''
    return draft ? [[name, { ...draft, was }]] : []
  })
}

/** Under which name a draft is kept, and under which it was before the thread had its conversation. */
function namesOf({ threadKey, id }: ConversationRef): { name: string; before: string | undefined } {
  const name = id === undefined ? threadKey : threadKeyOfId(id)
  return { name, before: name === threadKey ? undefined : threadKey }
}
