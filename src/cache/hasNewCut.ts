import { cutStrings } from './cutStrings.js'
import { isActiveStatus } from './isActiveStatus.js'
import type { PushEffect } from './mergePushes.js'

/** True when a push showed a call that is done, but with its strings cut: a GET has them whole. */
export function hasNewCut({ before, after }: PushEffect): boolean {
  return (after.tool_calls ?? []).some((call) => {
    // what a GET brought whole keeps its identity, though it be as long as a cut
    if (before?.tool_calls?.includes(call) || isActiveStatus(call.status)) return false
    const cut = cutStrings(call)
    return cut.arguments || cut.results
  })
}
