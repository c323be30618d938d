import { mkdirSync, rmSync } from 'node:fs'
import { argv, env, exit } from 'node:process'
import { checkFeatures, readFeatures, readPassed } from './run/checkFeatures.js'
import { describeOutcome, totalOf, type Outcome } from './run/outcome.js'
import { runStep } from './run/runStep.js'
import { findSteps, reportsFolder, type Step } from './run/steps.js'
import { ensureChromium } from './support/chromium.js'
import { ensureFirefox } from './support/firefox.js'

// `npm test` runs every `test:*` script and counts what the runners themselves report. Nothing is retried and
// nothing stops the rest: everything runs, so that one look tells all that is wrong.

const outcomes: Outcome[] = []

function record(outcome: Outcome) {
  outcomes.push(outcome)
  console.log(describeOutcome(outcome))
}

/** Steps one after another, in as many lanes as were asked for. */
async function runSteps(steps: readonly Step[], lanes: number) {
  const waiting = [...steps]
  async function lane() {
    for (let step = waiting.shift(); step; step = waiting.shift()) record(await runStep(step))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Once, before the steps that need them, so that no two of those install at the same time. */
function provideBrowser(name: string, variable: string, ensure: () => string) {
  try {
    env[variable] = ensure()
  } catch (error) {
    record({
      name,
      passed: 0,
      failed: 1,
      problems: [error instanceof Error ? error.message : String(error)],
      output: '',
      seconds: 0,
    })
  }
}

rmSync(reportsFolder, { recursive: true, force: true })
mkdirSync(reportsFolder, { recursive: true })
provideBrowser('chromium', 'CHROMIUM_PATH', ensureChromium)
provideBrowser('firefox', 'FIREFOX_PATH', ensureFirefox)

const names = argv.slice(2)
const steps = findSteps(names)
// Two at a time: the browser's tests wait for answers that stream at their own pace, while another step uses the cores.
await runSteps(steps, 2)
// what is promised is shown by all of them together
if (names.length === 0) record(checkFeatures(readFeatures(), readPassed(steps)))

const { passed, failed } = totalOf(outcomes)
console.log(`\n${passed} passed, ${failed} failed`)
exit(failed > 0 || passed === 0 ? 1 : 0)
