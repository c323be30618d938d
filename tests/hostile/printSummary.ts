import type { HostileRun } from './runHostile.js'
import type { ControlCounts } from './runControl.js'
import { WORST_TASK_MS, WORST_TOTAL_MS, type Tally } from './Tally.js'

/** Prints what came of a run. True when nothing was found, by a harness that finds things. */
export function printSummary(
  run: HostileRun,
  tally: Tally,
  control: ControlCounts,
  seconds: number,
): boolean {
  const kinds = [...new Set(run.entries.map(({ kind }) => kind))]
  console.log(`\n${'kind'.padEnd(14)} inputs  findings`)
  for (const kind of kinds) {
    const inputs = run.entries.filter((entry) => entry.kind === kind).length
    const findings = tally.findings.filter(({ entry }) => entry.kind === kind).length
    console.log(`${kind.padEnd(14)} ${String(inputs).padStart(6)}  ${String(findings).padStart(8)}`)
  }
  const { plays, updates, clicks } = tally
  console.log(`${plays} plays, ${updates} updates, ${clicks} links followed, ${seconds.toFixed(0)} s`)
  const isSeeing = control.scripts > 0 && control.requests > 0 && control.links > 0
  if (!isSeeing) console.log('The control, a careless page, shows nothing: this run says nothing either.')
  console.log(lineOf(run, tally, control))
  return tally.findings.length === 0 && isSeeing
}

function lineOf({ entries, strict, loose }: HostileRun, tally: Tally, control: ControlCounts): string {
  const counts = [
    `${tally.count('script')} scripts`,
    `${tally.count('request')} requests`,
    `${tally.count('link', 'host')} bad links`,
    `${tally.count('element')} forbidden elements`,
    `${tally.count('text', 'name')} lost texts`,
    `${tally.count('csp')} CSP violations`,
    `${tally.count('error', 'prototype')} errors`,
  ]
  const times =
    `worst task ${tally.worstTask.toFixed(0)} ms (of ${WORST_TASK_MS}), ` +
    `worst total ${(tally.worstTotal / 1000).toFixed(2)} s (of ${WORST_TOTAL_MS / 1000})`
  const seen = `${control.scripts} scripts, ${control.requests} requests, ${control.links} bad links`
  const ways = strict.length + loose.length + 1
  return `${entries.length} entries x ${ways} ways: ${counts.join(', ')}; ${times}; control: ${seen}`
}
