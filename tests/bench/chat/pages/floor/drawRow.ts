import type { AgentMessage } from '../../../../../src/wire/agentTypes.js'
import { splitParts } from './splitParts.js'
import { toHtml } from './toHtml.js'

/** A message, and its element. */
export interface Row {
  element: HTMLElement
  message: AgentMessage | undefined
  parts: readonly string[]
}

/** Makes a row of nothing. */
export function createRow(): Row {
  return { element: document.createElement('div'), message: undefined, parts: [] }
}

/** Draws what changed of a message: the parts of its text that are not what they were. */
export function drawRow(row: Row, message: AgentMessage): Row {
  if (row.message === message) return row
  const { element } = row
  const { role, content, tool_calls: calls } = message
  const text = typeof content === 'string' ? content : ''
  if (row.message === undefined) {
    element.className = `message ${role}`
    element.innerHTML = '<div></div>'
    if (element.firstElementChild) {
      element.firstElementChild.innerHTML = (calls ?? [])
        .map(({ name }) => `<div class="tool">${name}</div>`)
        .join('')
    }
  }
  const parts = role === 'user' ? [text] : splitParts(text)
  parts.forEach((part, place) => {
    if (part === row.parts[place]) return
    const block = element.children[place + 1] ?? element.appendChild(document.createElement('div'))
    if (role === 'user') block.textContent = part
    else block.innerHTML = toHtml(part)
  })
  return { element, message, parts }
}
