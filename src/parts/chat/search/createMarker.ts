import { createDelay } from './createDelay.js'
import { createHighlighter } from './createHighlighter.js'
import { findRanges } from './findRanges.js'
import type { Match } from './matches.js'

/** Marks words in the rows that are in the page, those too that come while the reader scrolls. */
export interface Marker {
  mark: (words: string, match: Match | null) => void
  /** Looks at once at what has changed. */
  refresh: () => void
  /** The match that is gone to, as far as it is in the page. */
  active: () => Range | undefined
  articleOf: (id: string) => Element | undefined
  /** The message of the first row that the reader sees. */
  idInSight: () => string | undefined
  stop: () => void
}

/** What changes while a text streams in is looked at so often. */
const PAUSE_MS = 60

const ID = 'data-message-id'

export function createMarker(chat: Element): Marker {
  const highlighter = createHighlighter(chat.ownerDocument.defaultView)
  const marked = new Map<Element, readonly Range[]>()
  const changed = new Set<Element>()
  let words = ''
  let match: Match | null = null
  let active: Range | undefined
  let found: Element | undefined
  const delay = createDelay()

  const articles = () => [...chat.querySelectorAll(`[${ID}]`)]
  const articleOf = (id: string) => articles().find((article) => article.getAttribute(ID) === id)
  const unmark = (article: Element) => {
    highlighter.remove('match', marked.get(article) ?? [])
    marked.delete(article)
  }
  const markArticle = (article: Element) => {
    unmark(article)
    if (words === '' || !article.isConnected) return
    const ranges = [...article.querySelectorAll('[data-format]')].flatMap((one) => findRanges(one, words))
    if (ranges.length === 0) return
    marked.set(article, ranges)
    highlighter.add('match', ranges)
  }
  const markActive = () => {
    if (active) highlighter.remove('active', [active])
    found?.removeAttribute('data-found')
    found = match ? articleOf(match.row.id) : undefined
    found?.setAttribute('data-found', '')
    const ranges = found && marked.get(found)
    // what the page shows may be written otherwise, and be found less often
    active = ranges?.[Math.min(match?.nth ?? 0, ranges.length - 1)]
    if (active) highlighter.add('active', [active])
  }
  const refresh = () => {
    delay.cancel()
    if (changed.size === 0) return
    for (const article of changed) markArticle(article)
    changed.clear()
    for (const article of marked.keys()) if (!article.isConnected) unmark(article)
    markActive()
  }
  const observer = new MutationObserver((records) => {
    for (const article of records.flatMap(articlesOf)) changed.add(article)
    if (changed.size > 0 && !delay.isWaiting()) delay.run(refresh, PAUSE_MS)
  })

  return {
    mark(nextWords, nextMatch) {
      match = nextMatch
      if (nextWords !== words) {
        words = nextWords
        for (const article of new Set([...marked.keys(), ...articles()])) markArticle(article)
        if (words === '') observer.disconnect()
        else observer.observe(chat, { childList: true, characterData: true, subtree: true })
      }
      markActive()
    },
    refresh() {
      for (const article of observer.takeRecords().flatMap(articlesOf)) changed.add(article)
      refresh()
    },
    active: () => active,
    articleOf,
    idInSight() {
      const log = chat.querySelector('[role="log"]')
      const edge = log?.getBoundingClientRect().top ?? 0
      const first = articles().find((article) => article.getBoundingClientRect().bottom > edge)
      return first?.getAttribute(ID) ?? undefined
    },
    stop() {
      delay.cancel()
      observer.disconnect()
      for (const article of [...marked.keys()]) unmark(article)
      match = null
      markActive()
    },
  }
}

/** The messages that a change is about: the one that it is in, or those that came or went with it. */
function articlesOf({ target, addedNodes, removedNodes }: MutationRecord): readonly Element[] {
  const inside = elementOf(target)?.closest(`[${ID}]`)
  if (inside) return [inside]
  return [...addedNodes, ...removedNodes].flatMap((node) => {
    const element = elementOf(node)
    return element
      ? [element, ...element.querySelectorAll(`[${ID}]`)].filter((one) => one.matches(`[${ID}]`))
      : []
  })
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement
}
