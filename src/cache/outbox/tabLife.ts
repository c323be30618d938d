import type { ReadonlyStore } from '../../wire/store.js'
import { isOwn, isUnderWay, type Outbox, type OutboxItem } from '../outbox.js'
import type { OrphansConfig } from './orphans.js'
import { createOrphansByAsking } from './orphansByAsking.js'
import { createOrphansByLock, lockOfTab } from './orphansByLock.js'
import type { OutboxEvent } from './reduceOutbox.js'
import { restoreItem } from './restoreItem.js'
import { createSharedOutbox, type DoneItem, type ItemRequest } from './sharedOutbox.js'
import type { TabReach } from './tabReach.js'
import { whenFrozen } from './whenFrozen.js'

/** What a tab's life works on. */
export interface TabLifeConfig {
  /** This tab's name, which no other has. */
  tab: string
  outbox: ReadonlyStore<Outbox>
  dispatch: (event: OutboxEvent) => void
  reach: TabReach
  /** Says of items from elsewhere what is known here of their copies. */
  review: (items: readonly OutboxItem[]) => readonly OutboxItem[]
  /** Another tab shows the copy of an item of its own. */
  onDone: (item: DoneItem) => void
  /** Items came from elsewhere: their copies may be shown already. */
  onArrival: () => void
  /** These were left by another page, and are this one's now. */
  onAdopted: (items: readonly OutboxItem[]) => void
  /** This page has let go of what was its own. */
  onLeft: () => void
  onRequest: (request: ItemRequest, localId: string) => void
}

/** An outbox beyond this page's own life, and among those of the other tabs. */
export interface TabLife {
  /** Begins; returns what ends it. It may begin again. */
  start: () => () => void
  /** Looks for what dead tabs left. */
  seek: () => void
  /** Has another tab do something with its item. */
  ask: (request: ItemRequest, item: OutboxItem) => void
  /** Ends it at once: the session is over. */
  close: () => void
}

/** Makes the life of one tab. */
export function createTabLife(config: TabLifeConfig): TabLife {
  const { outbox, dispatch, reach } = config
  let life: Life | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let watching = () => {}
  let frozen = () => {}

  const begin = () => {
    life ??= beginLife(config)
  }
  /** What is stored is the next page's, or another tab's. */
  const letGo = (stop: () => void) => {
    const isStored = life?.isStored() ?? false
    stop()
    if (outbox.get().length === 0) return
    dispatch({ type: 'left', isStored })
    if (isStored) config.onLeft()
  }
  const stop = () => {
    life?.end()
    life = undefined
  }
  const stay = () => {
    clearTimeout(leaving)
    watching()
    watching = () => {}
  }
  const end = () => {
    stay()
    frozen()
    frozen = () => {}
    stop()
    reach.tabs.close()
  }
  /** Waits for what is on its way: its answer is worth more than a later search. */
  const leave = () => {
    if (!outbox.get().some((item) => isOwn(item) && isUnderWay(item))) letGo(end)
  }
  return {
    start() {
      stay()
      if (life) life.hello()
      else {
        begin()
        // no lock tells the others that this page is in the browser's cache, and not dead
        if (!reach.locks) frozen = whenFrozen(() => letGo(stop), begin)
      }
      return () => {
        // React mounts twice in development, and a page may move its provider
        leaving = setTimeout(() => {
          watching = outbox.subscribe(leave)
          leave()
        }, 0)
      }
    },
    seek: () => life?.seek(),
    ask: (request, item) => life?.ask(request, item),
    close: end,
  }
}

interface Life {
  hello: () => void
  seek: () => void
  ask: TabLife['ask']
  /** Everything of this tab is in its record. */
  isStored: () => boolean
  end: () => void
}

/** Begins one life: it is known by its lock, and only then stores and tells. */
function beginLife(config: TabLifeConfig): Life {
  const { tab, reach } = config
  const ended = new AbortController()
  let open: Life | undefined
  const begin = async () => {
    const release = await reach.locks?.hold(lockOfTab(tab), ended.signal).catch(() => undefined)
    // a browser that refuses its locks has none
    if (!ended.signal.aborted) open = openLife(config, release ? reach.locks : undefined, release)
    else release?.()
  }
  void begin()
  return {
    hello: () => open?.hello(),
    seek: () => open?.seek(),
    ask: (request, item) => open?.ask(request, item),
    isStored: () => open?.isStored() ?? false,
    end() {
      ended.abort()
      open?.end()
    },
  }
}

function openLife(config: TabLifeConfig, locks: TabReach['locks'], release = () => {}): Life {
  const { tab, outbox, dispatch, review } = config
  const { records, tabs } = config.reach
  let kept: readonly OutboxItem[] = []
  let isStored = true
  const keep = () => {
    const items = outbox.get().filter(isWorthKeeping)
    const isSame = items.length === kept.length && items.every((item, index) => item === kept[index])
    if (isSame && isStored) return
    kept = items
    isStored = records.write(tab, items)
  }
  const adopt = (dead: string) => {
    const isNew = ({ localId }: OutboxItem) =>
      !outbox.get().some((item) => isOwn(item) && item.localId === localId)
    const left = records.read(dead).filter(isNew)
    const items = left.map((item) => restoreItem(item, locks !== undefined))
    if (items.length > 0 || outbox.get().some((item) => item.tab === dead)) {
      config.onAdopted(items)
      dispatch({ type: 'adopted', tab: dead, items: review(items) })
    }
    if (dead !== tab) records.write(dead, [])
    keep()
    config.onArrival()
  }
  const shared = createSharedOutbox({
    ...config,
    tabs,
    onList({ tab: sender, items, done, isSeeking }) {
      orphans.heard(sender, isSeeking)
      done.forEach(config.onDone)
      if (items.length > 0 || outbox.get().some((item) => item.tab === sender)) {
        dispatch({ type: 'elsewhere', tab: sender, items: review(items) })
        config.onArrival()
      }
    },
    onBye: (sender) => orphans.left(sender),
  })
  const seeking: OrphansConfig = {
    tab,
    known: () => others(config),
    onDead: adopt,
    onTaken: (gone) => dispatch({ type: 'elsewhere', tab: gone, items: [] }),
  }
  const orphans = locks ? createOrphansByLock(seeking, locks) : createOrphansByAsking(seeking, shared.hello)
  adopt(tab)
  const stops = [outbox.subscribe(keep), shared.stop, orphans.stop, release]
  shared.start()
  orphans.seek()
  return {
    hello: shared.hello,
    seek: orphans.seek,
    ask: shared.ask,
    isStored: () => isStored,
    end: () => stops.forEach((stop) => stop()),
  }
}

/** Other tabs of which something is stored or shown. */
function others({ tab, reach, outbox }: TabLifeConfig): readonly string[] {
  const shown = outbox.get().flatMap((item) => item.tab ?? [])
  return [...new Set([...reach.records.tabs(), ...shown])].filter((other) => other !== tab)
}

/** What the server is known to have needs no keeping. What was told by its words only may be another's. */
function isWorthKeeping(item: OutboxItem): boolean {
  return isOwn(item) && !item.isAnswered && !item.isNamed
}
