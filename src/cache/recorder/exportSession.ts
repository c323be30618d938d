import type { RecordedEntry, RecordedSession } from './RecordedSession.js'
import type { Recorder } from './recorder.js'
import { createRedaction, type Redact } from './redaction.js'
import { ruleOf } from './redactionRules.js'
import { redactValue } from './redactValue.js'

/** How a session leaves the page. */
export interface ExportSessionOptions {
  /**
   * What stands for what people and agents wrote. Default: as many `•`. A function is given each such text and where it
   * stands, as in `message.tool_calls.0.results`. With `false` **the session holds what people wrote**; only what looks
   * like a token is hidden then, and what follows the `?` of a file's address.
   */
  redact?: Redact | undefined
}

/** Gives what a recorder holds, as plain JSON. */
export function exportSession(
  recorder: Recorder,
  appId: string,
  options: ExportSessionOptions = {},
): RecordedSession {
  const redaction = createRedaction(options.redact)
  return {
    version: 1,
    startedAt: new Date(recorder.startedAt).toISOString(),
    appId,
    dropped: recorder.dropped(),
    // each rule keeps the entry's own fields, and the rest of it is `unknown` or text
    entries: recorder
      .entries()
      .map((entry) => redactValue(entry, ruleOf(entry), '', redaction) as RecordedEntry),
  }
}
