/** One of the chats that are compared, as its page has it. */
export interface PageSubject {
  /** Gets the threads' messages. Shows nothing yet. */
  load: (ids: readonly string[]) => Promise<void>
  /** Shows them, each in a box of its own. */
  mount: (boxes: readonly HTMLElement[]) => void
  /** What scrolls in a box. */
  viewportOf: (box: Element) => HTMLElement | null
  /** The newest message in a box. */
  lastRowOf: (box: Element) => Element | null
}
