import type { Round } from '../Round.js'
import type { SubjectName } from '../subjects.js'
import type { BuiltPage } from './buildPage.js'

/** The scripts of a page in bytes of gzip, without React. */
export interface PageWeight {
  name: SubjectName
  /** What it has asked for once it shows messages and one has streamed in. */
  open: number
  /** With all that it may ask for later. */
  all: number
  styles: number
}

/** Weighs the pages, and what they had asked for in a round. */
export function weighPages(
  pages: ReadonlyMap<SubjectName, BuiltPage>,
  { samples }: Pick<Round, 'samples'>,
): PageWeight[] {
  return [...pages].map(([name, { files }]) => {
    const asked = samples.get(`${name} 100`)?.asked
    const sum = (isCounted: (file: string) => boolean) =>
      [...files]
        .filter(([file, { isWeighed }]) => isWeighed && isCounted(file))
        .reduce((bytes, [, { gzip }]) => bytes + gzip, 0)
    return {
      name,
      open: sum((file) => file.endsWith('.js') && !!asked?.has(file)),
      all: sum((file) => file.endsWith('.js')),
      styles: sum((file) => file.endsWith('.css')),
    }
  })
}
