import { argv, exit } from 'node:process'
import { runEngineBench } from './engine/runEngineBench.js'

// `npm run bench -- engine [--quick]`: what a push costs, beside the published SDK, as ratios within one run.

const benches: Record<string, (isQuick: boolean) => Promise<boolean>> = { engine: runEngineBench }

const words = argv.slice(2)
const isQuick = words.includes('--quick')
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join()}: choose from ${Object.keys(benches).join()}`)
  exit(1)
}
let isMet = true
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) isMet = (await bench(isQuick)) && isMet
}
exit(isMet ? 0 : 1)
