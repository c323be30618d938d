import { createElement } from 'react'
import { joinTexts } from './joinTexts.js'
import type { Block } from './readBlocks.js'
import type { Shown } from './Rendering.js'

/** Blocks as they follow each other. In a tight list paragraphs are only words. */
export function showBlocks(blocks: readonly Block[], isTight = false): Shown[] {
  const isText = (block: Block | undefined) =>
    block?.kind === 'text' || (isTight && block?.kind === 'paragraph')
  const shown = blocks.flatMap((block, index) => {
    if (!isText(block)) return block.kind === 'paragraph' ? [paragraph(block.shown)] : block.shown
    // between elements a line's end is not seen, and would be a node of the page
    return isText(blocks[index - 1]) ? ['\n', ...block.shown] : block.shown
  })
  return joinTexts(shown)
}

function paragraph(words: readonly Shown[]) {
  return createElement('p', { dir: 'auto' }, ...joinTexts(words))
}
