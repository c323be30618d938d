import type { Case } from './caseTypes.js'

/** Cases of one method, with what they have in common. */
export function casesOf(
  method: string,
  common: Partial<Case>,
  shapes: readonly (Omit<Case, 'method' | 'args'> & Partial<Pick<Case, 'args'>>)[],
): Case[] {
  return shapes.map((shape) => ({ args: [], ...common, ...shape, method }))
}
