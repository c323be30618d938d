import { parseArgs } from 'node:util'
import { FINE_CHARACTERS, PIECES } from './app/lengthsOf.js'
import { findingInWords } from './Finding.js'
import type { Delivery } from './Played.js'
import { printSummary } from './printSummary.js'
import { readHostileInputs } from './readHostileInputs.js'
import { runHostile } from './runHostile.js'
import { Tally } from './Tally.js'

// `npm run hostile [-- --quick] [-- --only <id or kind>]`: shows hostile inputs in the real chat, in every way in which a
// text comes to it, and looks whether any of them does what it was made for.

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const inputs = readHostileInputs()
const entries = inputs.filter(
  ({ id, kind }) => values.only === undefined || kind === values.only || id.includes(values.only),
)
if (entries.length === 0) {
  console.error(`No input has this id or is of this kind: ${values.only}`)
  process.exit(2)
}
// what a page without care lets through is known by these
const careless = inputs.filter(({ id }) => /^markdown-(?:beacon|htmlbeacon|html|scheme)-0/.test(id))
const all: Delivery[] = ['whole', 1, 3, 17]
const run = values.quick
  ? {
      entries,
      control: careless,
      strict: ['whole', 17] as const,
      loose: ['whole'] as const,
      loads: ['whole'] as const,
    }
  : { entries, control: careless, strict: all, loose: all, loads: all }

console.log(
  `${entries.length} inputs. Streamed, a text grows by 1, 3 or 17 characters at a time up to ${FINE_CHARACTERS} ` +
    `of them, and by what is left in ${PIECES} pieces after that.`,
)
const started = performance.now()
const { tally, control } = await runHostile(run, new Tally((finding) => console.log(findingInWords(finding))))
const isClean = printSummary(run, tally, control, (performance.now() - started) / 1000)
process.exit(isClean ? 0 : 1)
