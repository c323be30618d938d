import type { Labels } from './labels.js'

const LOCALE = 'en'
const plurals = new Intl.PluralRules(LOCALE)
const numbers = new Intl.NumberFormat(LOCALE)

function count(n: number, one: string, other: string): string {
  return `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`
}

function seconds(n: number): string {
  if (n < 60) return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: n < 10 ? 1 : 0 }).format(n) + ' s'
  return `${Math.floor(n / 60)} min ${Math.round(n % 60)} s`
}

/** The words in English: what `labels` replaces, wholly or in part. */
export const englishLabels: Labels = {
  locale: LOCALE,

  agent: 'Agent',
  you: 'You',
  conversation: 'Conversation',
  messageBy: (author) => `Message from ${author}`,

  ready: 'Ready',
  sending: 'Sending…',
  working: 'Working…',
  stalled: 'Still working. This takes longer than usual.',
  unanswered: 'No answer came to the last message.',
  needsInput: 'Needs an answer from you.',
  turnFailed: 'The last message did not get through.',
  agentIsAnswering: 'The agent is answering',
  agentAnswered: (text) => text,
  stop: 'Stop waiting',
  stopExplained: 'The agent can’t be interrupted: what it still says will appear here.',

  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  connectionLost: 'Connection lost. Catching up as soon as it is back; nothing is lost.',
  notLive: 'Not live',
  liveRefused: 'New messages can’t be shown by themselves here. Reload to see them.',
  catchingUp: 'Catching up…',
  polling: 'Not live',
  pollingExplained: 'No live connection. New messages are looked for every few seconds.',
  offline: 'Offline',
  offlineExplained: 'You are offline. What you send waits here and goes out when you are back.',
  signedOut: 'Signed out',
  signedOutExplained: 'You are signed out. Sign in to go on.',

  queued: 'Waiting for the connection',
  queuedBehind: 'Waiting for the message before it',
  notSent: 'Not sent',
  deliveryUnknown: 'Not sure it was sent',
  retry: 'Retry',
  sendAgain: 'Send again',
  discard: 'Discard',
  cancelSend: 'Cancel',

  messageActions: 'Message actions',
  copyMessage: 'Copy',
  editMessage: 'Edit and send again',
  askAgain: 'Ask again',
  goodAnswer: 'Good answer',
  badAnswer: 'Bad answer',
  editing: (files) =>
    files === 0
      ? 'Sent as a new message'
      : `Sent as a new message, with ${count(files, 'file', 'files')}`,
  cancelEditing: 'Cancel editing',

  today: 'Today',
  yesterday: 'Yesterday',
  justNow: 'Just now',
  newSince: 'New',
  newMessages: (n) => count(n, 'new message', 'new messages'),
  jumpToLatest: 'Jump to latest',
  loading: 'Loading the conversation',

  emptyTitle: 'How can I help?',

  composer: 'Message',
  placeholder: 'Ask anything…',
  send: 'Send',
  sendsWhenUploaded: 'Sends once the files are up',
  cannotSendFailedFiles: (n) => `${count(n, 'file', 'files')} did not upload. Retry or remove, then send.`,
  contexts: 'Sent along',
  removeContext: (name) => `Leave out ${name}`,
  attachFiles: 'Attach files',
  attachments: 'Attached files',
  dropToAttach: 'Drop to attach',
  dropRejected: 'These files can’t be attached',

  thinking: 'Thinking…',
  thought: 'Thought about it',
  thoughtFor: (n) => `Thought for ${seconds(n)}`,

  toolPending: 'Waiting to start',
  toolRunning: 'Running',
  toolSuccess: 'Done',
  toolError: 'Failed',
  toolStopped: 'Stopped',
  toolWaiting: 'Needs you',
  toolArguments: 'Arguments',
  toolResults: 'Result',
  toolDetailsHidden: 'The details of this step are not shown.',
  toolNoDetails: 'Nothing to show yet.',
  preview: 'preview',
  previewExplained: 'Cut short on its way here. The whole of it follows.',
  unnamedTool: 'Unnamed tool',
  seconds,
  showAll: 'Show all',
  moreRows: (n) => `and ${count(n, 'more row', 'more rows')}`,

  dropFiles: 'Drop files here',
  browseFiles: 'Choose files',
  fileDropHint: (maxSize) => `Up to ${maxSize} each. Pasting works too.`,
  fileInput: 'Files to upload',
  files: 'Files',
  fileQueued: 'Waiting',
  fileUploading: (percent) => `${percent}%`,
  fileDone: 'Uploaded',
  fileFailed: 'Failed',
  fileCancelled: 'Cancelled',
  uploadProgress: (name) => `Upload of ${name}`,
  cancelUpload: (name) => `Cancel the upload of ${name}`,
  retryUpload: (name) => `Retry the upload of ${name}`,
  removeFile: (name) => `Remove ${name}`,
  unnamedFile: 'Unnamed file',
  cannotOpenFile: 'File with an address that can’t be opened',
  fileTooLarge: (name, size, limit) => `${name} is ${size}. Files may have at most ${limit}.`,
  fileOfOtherType: (name, accept) => `${name} is not of a type that is accepted here (${accept}).`,
  tooManyFiles: (limit) => `Only ${count(limit, 'file', 'files')} can be added.`,

  conversations: 'Conversations',
  newConversation: 'New conversation',
  findConversations: 'Find a conversation',
  noConversations: 'No conversations yet',
  noConversationsFound: (loaded) =>
    `None is called that, of the ${count(loaded, 'conversation', 'conversations')} that are shown here.`,
  moreConversations: 'Show more',

  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Selected: copy it with the keyboard',
  table: 'Table',
  image: 'Image',
  imageNotLoaded: (host) => `Image from ${host}, not loaded`,
  loadImage: 'Load',
  loadImageFrom: (host) => `Load the image from ${host}`,
  linkTitle: 'Open this link?',
  linkExplained: 'It leads to another site:',
  linkAddress: 'Whole address',
  cancel: 'Cancel',
  openLink: 'Open',
  taskDone: 'Done',
  taskOpen: 'Open',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',

  problemTitle: 'The conversation could not be opened',
  problemNetwork: 'The server can’t be reached. Check your connection, then try again.',
  problemTimeout: 'The server took too long to answer.',
  problemSignedOut: 'You are signed out, or your session has ended. Sign in, then try again.',
  problemForbidden: 'You may not open this conversation.',
  problemCredits: 'This app has used up its credits.',
  problemTooMany: 'Too many requests at once. Wait a moment, then try again.',
  problemTooLarge: 'Too large for the server to take.',
  problemServer: 'The server had a problem. It is not your doing; try again in a moment.',
  tryAgain: 'Try again',
}
