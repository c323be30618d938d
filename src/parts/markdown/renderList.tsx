import type { List, ListItem } from 'mdast'
import { createElement, type ReactElement } from 'react'
import { readBlocks, type Block } from './readBlocks.js'
import type { Rendering } from './Rendering.js'
import { showBlocks } from './showBlocks.js'
import { TaskBox } from './TaskBox.js'

/** A list. Where one of its items is loose, all of them are. */
export function renderList(list: List, rendering: Rendering): ReactElement {
  const isTight = !list.spread && !list.children.some(isLoose)
  const items = list.children.map((item) => renderItem(item, isTight, rendering))
  const start = typeof list.start === 'number' && list.start !== 1 ? list.start : undefined
  return list.ordered
    ? createElement('ol', { dir: 'auto', start }, ...items)
    : createElement('ul', { dir: 'auto' }, ...items)
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

function renderItem(item: ListItem, isTight: boolean, rendering: Rendering): ReactElement {
  const blocks = readBlocks(item, rendering)
  const isTask = typeof item.checked === 'boolean'
  const shown = isTask ? withBox(blocks, item.checked === true) : blocks
  return createElement('li', { 'data-task': isTask ? '' : undefined }, ...showBlocks(shown, isTight))
}

/** A task's box stands in the line of its words. */
function withBox(blocks: readonly Block[], isDone: boolean): Block[] {
  const box = <TaskBox isDone={isDone} />
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', shown: [box] }, ...blocks]
  return [{ kind: 'paragraph', shown: [box, ' ', ...first.shown] }, ...rest]
}
