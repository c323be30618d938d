import type { Labels } from './labels.js'

/** The words of a closed widget, apart from all others: a page that shows no more loads no more. */
export const widgetWords = {
  openChat: 'Open chat',
  closeChat: 'Close chat',
  chatNotLoaded: 'The chat could not be loaded. Check your connection, then try again.',
  newMessages: (n) => `${n.toLocaleString('en')} new ${n === 1 ? 'message' : 'messages'}`,
  loading: 'Loading the conversation',
  tryAgain: 'Try again',
} satisfies Partial<Labels>
