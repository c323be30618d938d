import type { ViolationKind } from '../world/violations.js'
import type { Outcome } from './runScenario.js'

const KINDS: readonly ViolationKind[] = ['lost', 'doubled', 'order', 'foreign', 'other']
const HEADS = [
  'scenario',
  'runs',
  'faults',
  'lost',
  'doubled',
  'out of order',
  'foreign',
  'other',
  'settled p50',
  'p95',
]

/** How many runs of each scenario had what wrong with them, of how many faults, and how long it took to be right. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ scenario }) => scenario))]
  const rows = names.map((name) =>
    rowOf(
      name,
      outcomes.filter(({ scenario }) => scenario === name),
    ),
  )
  const all = [HEADS, ...rows, rowOf('all', outcomes)]
  const widths = HEADS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const counts = KINDS.map(
    (kind) => outcomes.filter(({ violations }) => violations.some((one) => one.kind === kind)).length,
  )
  const times = outcomes.map(({ settledMs }) => settledMs).sort((a, b) => a - b)
  const faults = outcomes.reduce((sum, outcome) => sum + outcome.faults, 0)
  return [
    name,
    ...[outcomes.length, faults, ...counts].map(String),
    quantile(times, 0.5),
    quantile(times, 0.95),
  ]
}

function quantile(sorted: readonly number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Number.isFinite(value) ? `${(value / 1000).toFixed(1)} s` : 'never'
}
