import axe, { type RunOptions } from 'axe-core'
import { expect } from 'storybook/test'

interface Context {
  globals: Record<string, unknown>
  viewMode: string
  parameters: { a11y?: { test?: string; options?: RunOptions } }
}

/** What the story itself was not shown in. */
const others = [
  { theme: 'dark', direction: 'ltr' },
  { theme: 'light', direction: 'rtl' },
  { theme: 'dark', direction: 'rtl' },
]

/** Colours are compared once they are there, not on their way. */
const still = '*, ::before, ::after { transition: none !important; animation: none !important }'

/**
 * What axe finds when a story, as its play function leaves it, is shown in the other theme and from the other side.
 * The first look is the a11y addon's.
 */
export async function auditLooks({ globals, viewMode, parameters }: Context) {
  const isTest = viewMode === 'story' && import.meta.env['VITEST'] !== undefined
  if (!isTest || globals['theme'] === 'dark' || parameters.a11y?.test === 'off') return
  const page = document.documentElement
  const style = document.head.appendChild(document.createElement('style'))
  style.textContent = still
  const found: string[] = []
  for (const { theme, direction } of others) {
    page.dataset['theme'] = theme
    page.style.colorScheme = theme
    page.dir = direction
    const { violations } = await axe.run(document.body, {
      ...parameters.a11y?.options,
      resultTypes: ['violations'],
    })
    for (const { id, nodes } of violations) {
      found.push(
        ...nodes.map(({ html, failureSummary }) => `${theme} ${direction} ${id}: ${html}\n${failureSummary}`),
      )
    }
  }
  style.remove()
  await expect(found.join('\n\n')).toBe('')
}

/** The rules that every story must keep. A story is no page: what a page's landmarks are about is not asked. */
export const auditOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
}
