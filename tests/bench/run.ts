import { argv, exit } from 'node:process'
import type { BenchOptions } from './BenchOptions.js'
import { runChatBench } from './chat/runChatBench.js'
import { runEngineBench } from './engine/runEngineBench.js'

// `npm run bench -- engine [--quick]`: what a push costs, beside the published SDK, as ratios within one run.
// `npm run bench -- chat [--quick | --profile]`: the same of whole pages in Chromium, beside other chats.

const benches: Record<string, (options: BenchOptions) => Promise<boolean>> = {
  engine: runEngineBench,
  chat: runChatBench,
}

const words = argv.slice(2)
const options = { isQuick: words.includes('--quick'), isProfiled: words.includes('--profile') }
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join()}: choose from ${Object.keys(benches).join()}`)
  exit(1)
}
let isMet = true
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) isMet = (await bench(options)) && isMet
}
exit(isMet ? 0 : 1)
