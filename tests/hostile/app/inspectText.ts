import type { HostileInput } from '../HostileInput.js'
import type { Sighting } from '../Played.js'
import type { Scene } from './sceneOf.js'

/** Looks whether what was said can be read, to the letter where it is shown as it came. */
export function inspectText({ kind, input }: HostileInput, { id, others }: Scene): Sighting[] {
  switch (kind) {
    case 'markdown':
      return others.length === 0
        ? []
        : ['m-user', 'm-system'].flatMap((role) => sameText(contentOf(role), input))
    case 'json':
      return inspectJson(id, input)
    case 'url':
    case 'filename':
    case 'role-content':
      return []
    default:
      return kind satisfies never
  }
}

/** What a message says. */
export function contentOf(id: string): Element | null {
  const row = document.querySelector(`[data-message-id="${CSS.escape(id)}"]`)
  return row?.querySelector(':scope > .b44-content') ?? null
}

function sameText(element: Element | null, input: string): Sighting[] {
  if (input.trim() === '' || element?.textContent === input) return []
  return [{ rule: 'text', seen: `shows ${JSON.stringify(element?.textContent.slice(0, 80))}` }]
}

/** The tool's arguments and what it answered, but for how they are laid out. */
function inspectJson(id: string, input: string): Sighting[] {
  const row = document.querySelector(`[data-message-id="${id}"]`)
  const isEmpty = input.trim() === '' || input.trim() === '{}'
  const shown = [...(row?.querySelectorAll('.b44-tool-arguments code, .b44-tool-results code') ?? [])]
  const wanted = isEmpty ? 0 : row?.querySelector('.b44-tool-results table') ? 1 : 2
  if (shown.length < wanted)
    return [{ rule: 'text', seen: `${wanted - shown.length} of its views are missing` }]
  return shown
    .filter(({ textContent }) => solid(textContent) !== solid(input))
    .map(({ textContent }) => ({ rule: 'text' as const, seen: `shows ${textContent.slice(0, 80)}` }))
}

const solid = (text: string) => text.replace(/\s/g, '')
