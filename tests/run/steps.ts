import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One `test:*` script of package.json. */
export interface Step {
  name: string
  script: string
  /** Where its test runner writes what it counted. A step without one is a single check, by its exit code. */
  report?: string
}

interface Manifest {
  scripts: Record<string, string>
}

export const reportsFolder = fileURLToPath(new URL('../.reports/', import.meta.url))

function toStep([script, command]: [string, string]): Step {
  const name = script.replace('test:', '')
  return command.includes('vitest run')
    ? { name, script, report: `${reportsFolder}${name}.report.json` }
    : { name, script }
}

/** Every `test:*` script, or those of them that are named. */
export function findSteps(names: readonly string[]): Step[] {
  const file = new URL('../../package.json', import.meta.url)
  // The cast states what we wrote there ourselves.
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const steps = Object.entries(scripts)
    .filter(([script]) => script.startsWith('test:'))
    .map(toStep)
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name))
}
