import type { UploadProgress } from '../wire/uploadTypes.js'
import { AbortError } from '../wire/errors.js'
import { randomId } from '../wire/randomId.js'
import { createStore, type ReadonlyStore } from '../wire/store.js'
import { fileProblemError } from './fileProblem.js'
import { checkFile, type FileRules } from './fileRules.js'

/** One file on its way up: each status carries only what it knows. */
export type UploadItem = { id: string; file: File } & UploadState

type UploadState =
  | { status: 'queued' }
  | { status: 'uploading'; progress: UploadProgress }
  | { status: 'done'; fileUrl: string }
  | { status: 'failed'; error: Error }
  | { status: 'cancelled' }

/** What a queue works on. */
export interface UploadQueueConfig {
  upload: (
    file: File,
    options: { signal: AbortSignal; onUploadProgress: (progress: UploadProgress) => void },
  ) => Promise<string>
  /** Files on their way at once. Default: 3. */
  concurrency?: number
}

/** Files, and what can be done with them. */
export interface UploadQueue {
  items: ReadonlyStore<readonly UploadItem[]>
  add: (files: Iterable<File>, rules: FileRules) => void
  cancel: (id: string) => void
  /** Queues a failed or cancelled file again; it fails with the reason if it breaks a rule. */
  retry: (id: string, rules: FileRules) => void
  remove: (id: string) => void
  reset: () => void
}

/** Uploads files, a few at a time. One that fails leaves the others alone. */
export function createUploadQueue({ upload, concurrency = 3 }: UploadQueueConfig): UploadQueue {
  const items = createStore<readonly UploadItem[]>([])
  const running = new Map<string, AbortController>()

  const change = (id: string, to: (item: UploadItem) => UploadItem | undefined) =>
    items.set(items.get().flatMap((item) => (item.id === id ? (to(item) ?? []) : [item])))
  const setState = (id: string, state: UploadState) => change(id, ({ file }) => ({ id, file, ...state }))

  async function send({ id, file }: UploadItem): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    setState(id, { status: 'uploading', progress: { loaded: 0, total: file.size } })
    try {
      const fileUrl = await upload(file, {
        signal: controller.signal,
        onUploadProgress(progress) {
          if (running.get(id) === controller) setState(id, { status: 'uploading', progress })
        },
      })
      if (running.get(id) === controller) setState(id, { status: 'done', fileUrl })
    } catch (cause) {
      if (running.get(id) === controller && !(cause instanceof AbortError)) {
        setState(id, { status: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) })
      }
    } finally {
      if (running.get(id) === controller) running.delete(id)
      pump()
    }
  }
  function pump(): void {
    const waiting = items.get().filter(({ status }) => status === 'queued')
    for (const item of waiting.slice(0, Math.max(0, concurrency - running.size))) void send(item)
  }
  const stop = (id: string) => {
    running.get(id)?.abort()
    running.delete(id)
  }

  return {
    items,
    add(files, rules) {
      // one after the other: each takes its place before the next is judged
      const all = [...items.get()]
      for (const file of files) all.push({ id: randomId(), file, ...judge(file, rules, all) })
      items.set(all)
      pump()
    },
    cancel(id) {
      stop(id)
      change(id, (item) => (isOpen(item) ? { id, file: item.file, status: 'cancelled' } : item))
      pump()
    },
    retry(id, rules) {
      change(id, (item) => {
        const mayGo = item.status === 'failed' || item.status === 'cancelled'
        return mayGo ? { id, file: item.file, ...judge(item.file, rules, items.get()) } : item
      })
      pump()
    },
    remove(id) {
      stop(id)
      change(id, () => undefined)
      pump()
    },
    reset() {
      ;[...running.keys()].forEach(stop)
      items.set([])
    },
  }
}

/** Queues a file that keeps the rules. One that was refused, failed or cancelled leaves its place to others. */
function judge(file: File, rules: FileRules, among: readonly UploadItem[]): UploadState {
  const held = among.filter((item) => isOpen(item) || item.status === 'done').length
  const problem = checkFile(file, rules, held)
  return problem ? { status: 'failed', error: fileProblemError(problem) } : { status: 'queued' }
}

/** The file is waiting or on its way. */
export function isOpen({ status }: UploadItem): boolean {
  return status === 'queued' || status === 'uploading'
}
