'use client'
import { useMemo } from 'react'
import { exportSession, type ExportSessionOptions } from '../cache/recorder/exportSession.js'
import type { RecordedSession } from '../cache/recorder/RecordedSession.js'
import { useBase44Context } from './useBase44Context.js'
import { useEngine } from './useEngine.js'
import { useLatest } from './useLatest.js'

/** What can be done with the recording. Each keeps its identity. */
export interface UseFlightRecorderResult {
  /**
   * Gives the newest of what happened between this page and the server, as plain JSON. What people and agents wrote is
   * hidden, unless `redact` says otherwise; tokens and headers are never in it.
   */
  exportSession: (options?: ExportSessionOptions) => RecordedSession
  /** Forgets what was recorded until now. */
  clear: () => void
}

/**
 * The flight recorder: what was asked, answered, pushed and lost, for a bug report or for `createReplay`. It is kept in
 * memory, bounded, and leaves the page only by `exportSession`. With `recorder={false}` at the provider nothing is
 * recorded, and sessions are empty.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const { exportSession } = useFlightRecorder()
 * const report = () => sendToSupport(JSON.stringify(exportSession()))
 */
export function useFlightRecorder(): UseFlightRecorderResult {
  const { client } = useBase44Context('useFlightRecorder')
  const engine = useEngine('useFlightRecorder')
  const latest = useLatest({ client, engine })
  return useMemo(
    () => ({
      exportSession(options) {
        const { client, engine } = latest.current
        return exportSession(engine.recorder, client.getConfig().appId, options)
      },
      clear: () => latest.current.engine.recorder.clear(),
    }),
    [latest],
  )
}
