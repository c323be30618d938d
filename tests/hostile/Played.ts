/** What a hostile input may not do. */
export type Rule =
  | 'script'
  | 'element'
  | 'request'
  | 'link'
  | 'text'
  | 'error'
  | 'prototype'
  | 'host'
  | 'name'
  | 'csp'
  | 'time'

/** Something that was seen and may not be. */
export interface Sighting {
  rule: Rule
  seen: string
}

/** How an input comes to the page: all at once, or growing by so many characters. */
export type Delivery = 'whole' | 1 | 3 | 17

/** What became of one input that came in one way. */
export interface Played {
  sightings: Sighting[]
  /** How often the page was given more of it. */
  updates: number
  /** The longest task of the page, and all that took over 50 ms together, in milliseconds. */
  worstTask: number
  longTasks: number
  /** What the agent's message shows, and whether it is the text as it came. */
  shown: { text: string; html: string; isPlain: boolean }
}
