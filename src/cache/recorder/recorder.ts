import { estimateBytes } from './estimateBytes.js'
import { frameOf } from './frameOf.js'
import type { RecordedEntry, RecordedEvent } from './RecordedSession.js'

/** How much a recorder keeps. */
export interface RecorderLimits {
  /** The most entries. Default: 1,000. */
  limit?: number | undefined
  /** The most that they may take in memory, in bytes as far as that can be estimated. Default: 2 MB. */
  maxBytes?: number | undefined
}

/** What a recorder is made of. */
export interface RecorderConfig extends RecorderLimits {
  /** Milliseconds, by a clock that only goes forward. */
  now: () => number
  /** Milliseconds since the epoch, by this device's clock. */
  startedAt: number
}

/** The newest of what happened between the app and the server, in memory and nowhere else. */
export interface Recorder {
  startedAt: number
  /** Keeps an event as it is, without a copy. Never throws: what can't be kept is left out. */
  note: (event: RecordedEvent) => void
  /** Oldest first. */
  entries: () => RecordedEntry[]
  /** How many older entries there was no room for. */
  dropped: () => number
  clear: () => void
}

interface Held {
  entry: RecordedEntry
  bytes: number
  /** What a replay can begin with, by its name. */
  frame: string | undefined
}

/** The frames outlive what was around them, in so much of the room. */
const FRAMES_SHARE = 0.75

/** Makes a recorder, whose time begins now. */
export function createRecorder(config: RecorderConfig): Recorder {
  const { now, startedAt, limit = 1_000, maxBytes = 2_000_000 } = config
  const began = now()
  const newest = new Map<string, Held>()
  const frames = new Set<Held>()
  let held: Held[] = []
  let bytes = { all: 0, frames: 0 }
  let dropped = 0

  const drop = (item: Held) => {
    bytes.all -= item.bytes
    dropped += 1
    if (item.frame !== undefined && newest.get(item.frame) === item) newest.delete(item.frame)
  }
  const dropFrame = (item: Held) => {
    frames.delete(item)
    bytes.frames -= item.bytes
    drop(item)
  }
  const keepFrame = (item: Held) => {
    frames.add(item)
    bytes.frames += item.bytes
    for (const oldest of frames) {
      if (bytes.frames <= maxBytes * FRAMES_SHARE && frames.size <= limit * FRAMES_SHARE) return
      dropFrame(oldest)
    }
  }
  const makeRoom = () => {
    while (bytes.all > maxBytes || held.length + frames.size > limit) {
      const oldest = held.shift()
      if (oldest === undefined) return
      if (oldest.frame !== undefined && newest.get(oldest.frame) === oldest) keepFrame(oldest)
      else drop(oldest)
    }
  }
  const keep = (entry: RecordedEntry) => {
    const item: Held = { entry, bytes: estimateBytes(entry, maxBytes), frame: frameOf(entry) }
    if (item.bytes > maxBytes) {
      if (entry.type === 'omitted') dropped += 1
      else keep(omitted(entry, item.bytes))
      return
    }
    if (item.frame !== undefined) {
      const older = newest.get(item.frame)
      if (older !== undefined && frames.has(older)) dropFrame(older)
      newest.set(item.frame, item)
    }
    held.push(item)
    bytes.all += item.bytes
    makeRoom()
  }
  return {
    startedAt,
    note(event) {
      try {
        keep({ at: now() - began, ...event })
      } catch {
        // an object whose fields throw when they are read: what is recorded must not notice
      }
    },
    entries() {
      const ring = held.map(({ entry }) => entry)
      const at = ring[0]?.at
      return [...[...frames].map(({ entry }) => ({ ...entry, at: at ?? entry.at })), ...ring]
    },
    dropped: () => dropped,
    clear() {
      held = []
      frames.clear()
      newest.clear()
      bytes = { all: 0, frames: 0 }
      dropped = 0
    },
  }
}

function omitted(entry: RecordedEntry, bytes: number): RecordedEntry {
  const call = 'call' in entry ? { call: entry.call } : {}
  return { at: entry.at, type: 'omitted', of: entry.type, ...call, bytes }
}
