/** The documented status of a call that is under way, and those that apps have met. */
const ACTIVE_STATUSES = new Set(['running', 'pending', 'in_progress'])

/** True for the status of a call that is under way. One that waits for the user is not, nor one whose status is unknown. */
export function isActiveStatus(status: string): boolean {
  return ACTIVE_STATUSES.has(status)
}
