import { isRecord } from '../../wire/isRecord.js'
import type { ReadonlyStore } from '../../wire/store.js'
import { isOwn, type Outbox, type OutboxItem } from '../outbox.js'
import type { Tabs } from '../tabs.js'
import { decodeItems } from './decodeItems.js'
import { detachThread } from './detachThread.js'
import { encodeItem } from './encodeItem.js'

/** What tabs ask of each other about an item. */
export type ItemRequest = 'retry' | 'discard'

/** What another tab has to send. */
export interface TabList {
  tab: string
  /** All of it. */
  items: readonly OutboxItem[]
  /** What it has done with since it told last, each with its copy. */
  done: readonly DoneItem[]
  /** It looks for tabs that died. */
  isSeeking: boolean
}

/** An item that has left its tab's outbox, since its copy is shown there. */
export type DoneItem = Pick<OutboxItem, 'localId' | 'confirmedId'>

/** What sharing works on. */
export interface SharedOutboxConfig {
  /** This tab's name. */
  tab: string
  tabs: Pick<Tabs, 'tell' | 'listen'>
  outbox: ReadonlyStore<Outbox>
  onList: (list: TabList) => void
  onBye: (tab: string) => void
  /** Another tab's user wants something done with an item of this one. */
  onRequest: (request: ItemRequest, localId: string) => void
}

/** What a tab has to send, as the others see it. */
export interface SharedOutbox {
  /** Begins to tell and to hear. */
  start: () => void
  /** Tells the others of this tab, and has them tell of theirs. */
  hello: (isSeeking?: boolean) => void
  ask: (request: ItemRequest, item: OutboxItem) => void
  /** Tells the others that this tab is gone, and hears no more. */
  stop: () => void
}

const TOPIC = 'outbox'
/** Tabs may run different versions of the kit: what another version says is not understood. */
const VERSION = 1

/** Makes the sharing of one tab. */
export function createSharedOutbox(config: SharedOutboxConfig): SharedOutbox {
  const { tab, tabs, outbox } = config
  let told: Outbox = []
  let isSeeking = false
  let stops: (() => void)[] = []
  const tell = (type: string, more: Record<string, unknown> = {}) =>
    tabs.tell(TOPIC, { version: VERSION, type, tab, ...more })
  const tellList = () => {
    const own = outbox.get().filter(isOwn)
    const left = told.filter(({ localId }) => !own.some((item) => item.localId === localId))
    told = own
    const done = left.map(({ localId, confirmedId }) => ({ localId, confirmedId }))
    tell('list', { items: own.map(encodeItem), done, isSeeking })
  }
  const tellChange = () => {
    const own = outbox.get().filter(isOwn)
    if (own.length !== told.length || own.some((item, index) => item !== told[index])) tellList()
  }
  const hello = (seeking = false) => {
    isSeeking = seeking
    tellList()
    tell('hello')
  }
  const hear = (data: unknown) => {
    if (!isRecord(data) || data['version'] !== VERSION || typeof data['tab'] !== 'string') return
    const { type, tab: sender } = data
    if (type === 'hello') tellList()
    if (type === 'list') config.onList(readList(sender, data))
    if (type === 'bye') config.onBye(sender)
    if (
      (type === 'retry' || type === 'discard') &&
      data['to'] === tab &&
      typeof data['localId'] === 'string'
    ) {
      config.onRequest(type, data['localId'])
    }
  }
  return {
    start() {
      stops = [tabs.listen(TOPIC, hear), outbox.subscribe(tellChange)]
      hello()
    },
    hello,
    ask: (request, { tab: to, localId }) => tell(request, { to, localId }),
    stop() {
      if (stops.length > 0) tell('bye')
      stops.forEach((stop) => stop())
      stops = []
    },
  }
}

function readList(tab: string, { items, done, isSeeking }: Record<string, unknown>): TabList {
  return {
    tab,
    items: decodeItems(items).map((item) => ({
      ...item,
      thread: detachThread(item),
      tab,
      isElsewhere: true,
    })),
    done: Array.isArray(done) ? done.flatMap(readDone) : [],
    isSeeking: isSeeking === true,
  }
}

function readDone(json: unknown): DoneItem[] {
  if (!isRecord(json)) return []
  const { localId, confirmedId } = json
  return typeof localId === 'string' && typeof confirmedId === 'string' ? [{ localId, confirmedId }] : []
}
