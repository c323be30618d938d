import type { Switches } from './switchTypes.js'

/** How the local Base44 behaves unless told otherwise. */
export const defaultSwitches: Switches = {
  DATES: 'each',
  POST: 'ack',
  JOIN: 'ack',
  LIST: 'with',
  ECHO: 'client-id',
}
