import type { Delivery } from './Played.js'

/** How an input comes to the page, and under which policy; or in the HTML of a server. */
export type Way = { isStrict: boolean; delivery: Delivery } | 'server'

/** A way in words. */
export function wayInWords(way: Way): string {
  if (way === 'server') return 'as HTML of a server, under the policy'
  const how = way.delivery === 'whole' ? 'whole' : `${way.delivery} at a time`
  return `${how}, ${way.isStrict ? 'under the policy' : 'without a policy'}`
}
