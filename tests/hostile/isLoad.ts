import type { HostileInput } from './HostileInput.js'

/** True for an input that is made to take long: its time is measured, with nothing else at work. */
export function isLoad({ must }: HostileInput): boolean {
  return must.includes('[P]')
}
