import type { Case } from './caseTypes.js'

const usualNames: Record<string, string> = { Entity: 'Order', Package: 'Slack', Endpoint: 'PostMessage' }

/** The path that a case calls, with a name in each placeholder's place. */
export function pathOf({ method, names }: Pick<Case, 'method' | 'names'>): string[] {
  const all = { ...usualNames, ...names }
  return method
    .split('.')
    .map((part) => part.replace(/^<(\w+)>$/, (whole, name: string) => all[name] ?? whole))
}
