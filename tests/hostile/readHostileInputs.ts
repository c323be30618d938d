import { readFileSync } from 'node:fs'
import type { HostileInput } from './HostileInput.js'

/** As they are kept: of a long one only what it is repeated from. */
type Stored = Omit<HostileInput, 'input'> & ({ input: string } | { input: null; gen: Recipe })
type Recipe = (readonly [text: string, times: number])[]

/** All hostile inputs, each written out. */
export function readHostileInputs(): HostileInput[] {
  const text = readFileSync(new URL('./corpus/hostile-inputs.json', import.meta.url), 'utf8')
  // the file is ours and has this shape
  const stored = JSON.parse(text) as Stored[]
  return stored.map((entry) => {
    const { id, kind, must } = entry
    return { id, kind, must, input: entry.input ?? expand(entry.gen) }
  })
}

function expand(recipe: Recipe): string {
  return recipe.map(([text, times]) => text.repeat(times)).join('')
}
