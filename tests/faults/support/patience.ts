/** How long what must come may take, in ms: a machine that is busy with other things is slow, and proves nothing. */
export const PATIENCE_MS = 60_000
