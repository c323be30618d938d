import type { UploadProgress } from '../wire/uploadTypes.js'
import { AbortError, Base44Error } from '../wire/errors.js'
import { randomId } from '../wire/randomId.js'
import { createStore, type ReadonlyStore } from '../wire/store.js'
import { fileProblem, type FileRules } from './fileRules.js'

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
  /** Queues a failed or cancelled file again, unless it still breaks a rule. */
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
      const added = [...files].map((file, index): UploadItem => {
        const problem = fileProblem(file, rules, items.get().length + index)
        const id = randomId()
        return problem === undefined
          ? { id, file, status: 'queued' }
          : { id, file, status: 'failed', error: new Base44Error(problem) }
      })
      items.set([...items.get(), ...added])
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
        return mayGo && fileProblem(item.file, rules, 0) === undefined
          ? { id, file: item.file, status: 'queued' }
          : item
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

/** The file is waiting or on its way. */
export function isOpen({ status }: UploadItem): boolean {
  return status === 'queued' || status === 'uploading'
}
