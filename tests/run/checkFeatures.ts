import { existsSync, readFileSync } from 'node:fs'
import { type Outcome } from './outcome.js'
import type { Step } from './steps.js'

/** Group, what is promised in it, and the titles of the tests that show it. */
export type Features = Record<string, Record<string, readonly string[]>>

interface Report {
  testResults: readonly { assertionResults: readonly { title: string; status: string }[] }[]
}

/** `tests/features.json`: every promise of the chat, each with its tests. */
export function readFeatures(): Features {
  // The cast states what we wrote there ourselves.
  return JSON.parse(readFileSync(new URL('../features.json', import.meta.url), 'utf8')) as Features
}

/** The titles of all tests that passed in these steps. */
export function readPassed(steps: readonly Step[]): Set<string> {
  const reports = steps.flatMap(({ report }) => (report && existsSync(report) ? [report] : []))
  // The cast states the reporter's own format.
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Report
  const tests = reports.flatMap((file) => read(file).testResults.flatMap((result) => result.assertionResults))
  return new Set(tests.filter(({ status }) => status === 'passed').map(({ title }) => title))
}

/** A promise is kept when it has tests, and each of them ran and passed. */
export function checkFeatures(features: Features, passed: ReadonlySet<string>): Outcome {
  const promises = Object.entries(features).flatMap(([group, phrases]) =>
    Object.entries(phrases).map(([phrase, titles]) => ({ name: `${group}: ${phrase}`, titles })),
  )
  const problems = promises.flatMap(({ name, titles }) => {
    if (titles.length === 0) return [`"${name}" has no test.`]
    const missing = titles.filter((title) => !passed.has(title))
    return missing.length === 0 ? [] : [`"${name}": no test passed that is called "${missing.join('", "')}".`]
  })
  return {
    name: 'features',
    passed: promises.length - problems.length,
    failed: problems.length,
    problems,
    output: '',
    seconds: 0,
  }
}
