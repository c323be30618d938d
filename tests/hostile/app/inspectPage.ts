import type { Sighting } from '../Played.js'
import { inspectElements } from './inspectElements.js'
import { inspectHosts } from './inspectHosts.js'
import { inspectLinks } from './inspectLinks.js'
import { inspectNames } from './inspectNames.js'

/** Looks at all that the page shows, whatever it is shown of. */
export function inspectPage(): Sighting[] {
  return [...inspectElements(), ...inspectLinks(), ...inspectHosts(), ...inspectNames()]
}
