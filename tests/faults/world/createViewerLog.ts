import type { Sample } from './createRecorder.js'

/** What a viewer showed and told, for people who look for the moment at which something went wrong. */
export interface ViewerLog {
  entries: readonly { at: number; text: string }[]
  noteRows: (sample: Sample) => void
  noteConnection: (state: string) => void
}

export function createViewerLog(): ViewerLog {
  const entries: { at: number; text: string }[] = []
  const note = (text: string) => {
    if (entries.at(-1)?.text !== text) entries.push({ at: Date.now(), text })
  }
  return {
    entries,
    noteRows({ conversationId, rows }) {
      const names = rows.map(
        ({ message, delivery }) => `${message.id.slice(-4)}${delivery ? `:${delivery}` : ''}`,
      )
      note(`shows ${conversationId.slice(-4)}: ${names.join(' ')}`)
    },
    noteConnection: (state) => note(`connection ${state}`),
  }
}
