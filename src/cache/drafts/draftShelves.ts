import type { Shelf } from '../shelf.js'
import { NEW_THREAD_PREFIX } from '../thread.js'
import type { Draft } from './decodeDraft.js'

/** Where drafts are stored. */
export interface DraftShelvesConfig {
  /** What every tab sees. */
  shared: Shelf<Draft>
  /** What this tab alone sees, through reloads. */
  own: Shelf<Draft>
}

/** A draft as other tabs are told of it: what it says now, and what it said when they were told last. */
export interface DraftNews extends Draft {
  was: string
}

/** What is stored of drafts. Two tabs that write in one conversation at the same time each keep their own words. */
export interface DraftShelves {
  load: () => Map<string, Draft>
  /** Stores changes, each where it belongs; returns what the other tabs are to be told. */
  save: (changes: ReadonlyMap<string, Draft | undefined>) => ReadonlyMap<string, Omit<DraftNews, 'at'>>
  /** True when what another tab tells takes the place of what is written here; else that is kept apart from now on. */
  accepts: (name: string, told: DraftNews, mine: Draft | undefined) => boolean
  clear: () => void
}

/** Makes the shelves of one tab. */
export function createDraftShelves({ shared, own }: DraftShelvesConfig): DraftShelves {
  /** What all tabs have, as far as this one knows. */
  const common = new Map<string, string>()
  const apart = new Set<string>()
  const commonOf = (name: string) => common.get(name) ?? ''
  const isShared = (name: string, draft: Draft | undefined) => {
    if (isOfThisTab(name)) return false
    if (!apart.has(name)) return true
    // what was sent must not stay where another tab finds it
    return draft === undefined && shared.load().get(name)?.text === commonOf(name)
  }
  return {
    load() {
      const ofAll = shared.load()
      const ofThis = own.load()
      for (const name of ofThis.keys()) if (!isOfThisTab(name)) apart.add(name)
      for (const [name, { text }] of ofAll) if (!apart.has(name)) common.set(name, text)
      return new Map([...ofAll, ...ofThis])
    },
    save(changes) {
      const toShare = new Map([...changes].filter(([name, draft]) => isShared(name, draft)))
      const toKeep = new Map([...changes].filter(([name]) => isOfThisTab(name) || apart.has(name)))
      if (toShare.size > 0) shared.save(toShare)
      if (toKeep.size > 0) own.save(toKeep)
      const cleared = [...changes.keys()].filter((name) => changes.get(name) === undefined)
      // what another tab has written there stays its own
      for (const name of cleared) if (!shared.load().has(name)) apart.delete(name)
      const news = [...toShare].map(
        ([name, draft]) => [name, { text: draft?.text ?? '', was: commonOf(name) }] as const,
      )
      for (const [name, { text }] of news) common.set(name, text)
      return new Map(news)
    },
    accepts(name, told, mine) {
      const text = mine?.text ?? ''
      const isSame = text === '' || text === told.was || text === told.text
      if (mine && (apart.has(name) || !isSame)) {
        apart.add(name)
        own.save(new Map([[name, mine]]))
        return false
      }
      apart.delete(name)
      common.set(name, told.text)
      return true
    },
    clear() {
      shared.clear()
      own.clear()
      common.clear()
      apart.clear()
    },
  }
}

/** A new conversation is one tab's, though another tab's may go by the same name. */
function isOfThisTab(name: string): boolean {
  return name.startsWith(NEW_THREAD_PREFIX)
}
