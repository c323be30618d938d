import type { Outcome } from './runScenario.js'

/** A run that went wrong, with all that is needed to play it again. */
export function describeOutcome({ scenario, seed, switches, violations }: Outcome): string {
  const settings = Object.entries(switches).map(([name, value]) => `${name}=${value}`)
  const found = violations.map(({ kind, detail }) => `    ${kind}: ${detail}`)
  return [`  ${scenario} --seed ${seed}  (${settings.join(' ')})`, ...found].join('\n')
}
