import { parseArgs } from 'node:util'
import { describeOutcome } from './runner/describeOutcome.js'
import { runMany } from './runner/runMany.js'
import { runScenario } from './runner/runScenario.js'
import { tableOf } from './runner/tableOf.js'
import { scenarios } from './scenarios/scenarios.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    runs: { type: 'string', default: '20' },
    only: { type: 'string' },
    log: { type: 'boolean', default: false },
    'at-once': { type: 'string', default: '40' },
  },
})
const seed = Number(values.seed)
const seeds = Array.from({ length: Number(values.runs) }, (_, index) => seed + index)
const chosen = scenarios.filter(
  ({ name }) => values.only === undefined || values.only.split(',').includes(name),
)
if (chosen.length === 0) {
  console.error(
    `No scenario is called ${values.only}. There are: ${scenarios.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

console.log(`seeds ${seeds[0]} to ${seeds.at(-1)}, ${chosen.length} scenarios`)
// seed by seed, so that slow scenarios lie beside quick ones
const tasks = seeds.flatMap((each) =>
  chosen.map((scenario) => async () => {
    const outcome = await runScenario(scenario, each)
    if (outcome.violations.length > 0) console.log(describeOutcome(outcome))
    if (values.log) console.log(outcome.trace.join('\n'))
    return outcome
  }),
)
const outcomes = await runMany(tasks, Number(values['at-once']))
console.log(tableOf(outcomes.toSorted((a, b) => a.scenario.localeCompare(b.scenario))))
process.exit(outcomes.some(({ violations }) => violations.length > 0) ? 1 : 0)
