import type { Verdict } from './Verdict.js'

/** Prints which targets are met. @returns whether all of them are */
export function printVerdicts(verdicts: readonly Verdict[]): boolean {
  console.log()
  for (const { what, value, most } of verdicts) {
    const word = value <= most ? 'met    ' : 'NOT met'
    console.log(`${word} ${value.toFixed(2).padStart(7)} of ${most}   ${what}`)
  }
  return verdicts.every(({ value, most }) => value <= most)
}
