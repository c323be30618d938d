import type { ReadClient } from '../readClient.js'
import { recordClient } from './recordClient.js'
import { createRecorder, type Recorder, type RecorderLimits } from './recorder.js'

/** A client and what records it. */
export interface Recorded {
  recorder: Recorder
  client: ReadClient
}

/** Records a client; with `false` as limits nothing is recorded, and the client stays as it is. */
export function attachRecorder(
  client: ReadClient,
  limits: RecorderLimits | false = {},
  startedAt: number,
): Recorded {
  const recorder = createRecorder({ ...limits, now: () => performance.now(), startedAt })
  return { recorder, client: limits === false ? client : recordClient(client, recorder) }
}
