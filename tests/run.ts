import { mkdirSync, rmSync } from 'node:fs'
import { argv, env, exit } from 'node:process'
import { describeOutcome, totalOf, type Outcome } from './run/outcome.js'
import { runStep } from './run/runStep.js'
import { findSteps, reportsFolder, type Step } from './run/steps.js'
import { ensureChromium } from './support/chromium.js'

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

/** Once, before the steps that need it, so that no two of them install at the same time. */
function provideChromium() {
  try {
    env.CHROMIUM_PATH = ensureChromium()
  } catch (error) {
    record({
      name: 'chromium',
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
provideChromium()

// Two at a time: the browser's tests wait for answers that stream at their own pace, while another step uses the cores.
await runSteps(findSteps(argv.slice(2)), 2)

const { passed, failed } = totalOf(outcomes)
console.log(`\n${passed} passed, ${failed} failed`)
exit(failed > 0 || passed === 0 ? 1 : 0)
