/** The collection of turns that are not finished. */
export const pendingTurns = 'turns'
