import type { Cost } from './Cost.js'

/** Prints what a push costs by subject and length. */
export function printTable<Name extends string>(
  lengths: readonly number[],
  names: readonly Name[],
  at: (name: Name, length: number, what: keyof Cost) => number,
): void {
  const cell = (text: string | number) => String(text).padStart(12)
  const heading = lengths.map((length) => cell(length.toLocaleString('en'))).join('')
  console.log(`\none push, by messages in the thread (median)\n${' '.repeat(16)}${heading}`)
  for (const name of names) {
    const times = lengths.map((length) => cell(`${at(name, length, 'microseconds').toFixed(1)} us`))
    const bytes = lengths.map((length) => cell(`${(at(name, length, 'bytes') / 1_024).toFixed(1)} KB`))
    console.log(`${name.padEnd(16)}${times.join('')}\n${' '.repeat(16)}${bytes.join('')}`)
  }
}
