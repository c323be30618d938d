import type { HostileInput } from './HostileInput.js'
import type { Sighting } from './Played.js'
import { wayInWords, type Way } from './Way.js'

/** Something that an input did. */
export interface Finding extends Sighting {
  entry: HostileInput
  way: Way
}

/** A finding as a line. */
export function findingInWords({ entry, way, rule, seen }: Finding): string {
  return `${entry.id}, ${wayInWords(way)}: ${rule}: ${seen}`
}
