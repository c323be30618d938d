import { isDeepStrictEqual } from 'node:util'
import type { Case } from './caseTypes.js'
import type { Deviation } from './deviationTypes.js'
import type { Environment, Exchange } from './exchangeTypes.js'

/** A run of an SDK: what happened, and in which case. */
export interface SdkRun {
  entry: Case
  environment: Environment
  version: string
  exchange: Exchange
}

/** What ours is meant to do where an SDK did this: the same, but for the rows of the table. Tells which rows mattered. */
export function meantFor(run: SdkRun, rows: readonly Deviation[]): { exchange: Exchange; met: string[] } {
  const met: string[] = []
  const exchange = rows
    .filter((row) => concerns(row, run))
    .reduce((before, row) => {
      const after = changesOf(row, run).reduce((current, change) => change(current), before)
      if (!isDeepStrictEqual(before, after)) met.push(row.id)
      return after
    }, run.exchange)
  return { exchange, met }
}

function concerns({ versions, environments }: Deviation, { version, environment }: SdkRun): boolean {
  return (versions?.includes(version) ?? true) && (environments?.includes(environment) ?? true)
}

function changesOf({ id, change }: Deviation, { entry, environment }: SdkRun) {
  const own = (entry.instead ?? []).filter(
    ({ row, environments }) => row === id && (environments?.includes(environment) ?? true),
  )
  const general = change ? [(exchange: Exchange) => change(exchange, { entry, environment })] : []
  return [...general, ...own.map((instead) => instead.change)]
}
