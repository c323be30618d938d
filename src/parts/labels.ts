/** Every word that a user of the kit's parts and components can see or hear. Counts and times come formatted. */
export interface Labels {
  /** A BCP 47 tag: how numbers, counts and times are written. */
  locale: string

  // who speaks
  agent: string
  you: string
  conversation: string
  /** Stands on a message that only developers are shown. */
  hiddenMessage: string
  /** The accessible name of one message. */
  messageBy: (author: string) => string

  // the turn
  ready: string
  sending: string
  working: string
  stalled: string
  unanswered: string
  needsInput: string
  turnFailed: string
  agentIsAnswering: string
  agentAnswered: (text: string) => string
  /** Waits no longer for the answer. */
  stop: string
  /** What that does not do. */
  stopExplained: string

  // the connection
  connecting: string
  reconnecting: string
  connectionLost: string
  /** The server doesn't let this user follow the conversation live. */
  liveRefused: string
  notLive: string
  catchingUp: string
  polling: string
  pollingExplained: string
  offline: string
  offlineExplained: string
  signedOut: string
  signedOutExplained: string

  // a message that was not delivered
  queued: string
  /** Another message is on its way, and goes first. */
  queuedBehind: string
  notSent: string
  deliveryUnknown: string
  retry: string
  sendAgain: string
  discard: string
  /** Takes back a message that has not been sent yet. */
  cancelSend: string

  // what can be done with a message
  messageActions: string
  copyMessage: string
  /** Puts what the user said into the composer, to be changed and sent anew. */
  editMessage: string
  /** Says what the user last said once more, for another answer. */
  askAgain: string
  goodAnswer: string
  badAnswer: string
  /** Stands by the composer while a message is edited; `files`: how many go along. */
  editing: (files: number) => string
  cancelEditing: string

  // what can be done with the conversation
  moreActions: string
  searchConversation: string
  searchMatches: (count: number) => string
  /** Which of how many matches one has gone to. */
  searchPlace: (place: string, total: string) => string
  searchFoundNothing: string
  searchNext: string
  searchPrevious: string
  closeSearch: string
  copyConversation: string
  conversationNotCopied: string
  downloadAs: (format: string) => string
  /** Stands above the exported conversation. */
  conversationWith: (agent: string) => string
  /** Before a tool call in it. */
  tool: string
  /** Goes on with the agent on WhatsApp and the like. */
  continueOn: (channel: string) => string
  channelBlocked: string
  /** A part of the page that is loaded when it is first needed. */
  notLoaded: string

  // the list
  today: string
  yesterday: string
  /** Less than a minute ago. */
  justNow: string
  /** Stands before what came since the reader last looked. */
  newSince: string
  newMessages: (count: number) => string
  jumpToLatest: string
  loading: string

  // what a developer sees of a message
  tokensRead: (count: number) => string
  tokensWritten: (count: number) => string
  checkpoint: (id: string) => string

  // the empty chat
  emptyTitle: string

  // the composer
  composer: string
  /** Which keys send, where Enter alone does not: `Ctrl+Enter`. */
  keysSend: (keys: string) => string
  placeholder: string
  send: string
  sendsWhenUploaded: string
  cannotSendFailedFiles: (count: number) => string
  /** What the next message takes along, such as the order that the user looks at. */
  contexts: string
  removeContext: (name: string) => string
  attachFiles: string
  attachments: string
  dropToAttach: string
  dropRejected: string

  // reasoning
  thinking: string
  thought: string
  thoughtFor: (seconds: number) => string

  // tool calls
  toolPending: string
  toolRunning: string
  toolSuccess: string
  toolError: string
  toolStopped: string
  toolWaiting: string
  toolArguments: string
  toolResults: string
  toolDetailsHidden: string
  toolNoDetails: string
  preview: string
  previewExplained: string
  unnamedTool: string
  seconds: (seconds: number) => string
  showAll: string
  moreRows: (count: number) => string

  // files
  dropFiles: string
  browseFiles: string
  fileDropHint: (maxSize: string) => string
  fileInput: string
  files: string
  fileQueued: string
  fileUploading: (percent: number) => string
  fileDone: string
  fileFailed: string
  fileCancelled: string
  uploadProgress: (name: string) => string
  cancelUpload: (name: string) => string
  retryUpload: (name: string) => string
  removeFile: (name: string) => string
  unnamedFile: string
  cannotOpenFile: string
  fileTooLarge: (name: string, size: string, limit: string) => string
  /** `accept` is as in an `<input accept>`: `image/*, .csv`. */
  fileOfOtherType: (name: string, accept: string) => string
  tooManyFiles: (limit: number) => string

  // the list of conversations
  conversations: string
  newConversation: string
  findConversations: string
  noConversations: string
  /** `loaded`: among how many was looked. */
  noConversationsFound: (loaded: number) => string
  moreConversations: string

  // markdown
  code: string
  copy: string
  copied: string
  copyFailed: string
  wrapLines: string
  table: string
  image: string
  imageNotLoaded: (host: string) => string
  loadImage: string
  loadImageFrom: (host: string) => string
  /** Which one of a message's pictures is shown. */
  imageOf: (place: string, count: string) => string
  previousImage: string
  nextImage: string
  /** Opens a picture's file in a new tab. */
  openOriginal: string
  close: string

  // the widget
  openChat: string
  closeChat: string
  /** Stands where the chat would: its code can't be had. */
  chatNotLoaded: string
  /** Asks whether a link may open that leads to a host which nobody has vouched for. */
  linkTitle: string
  /** Stands above that host. */
  linkExplained: string
  /** The accessible name of the whole address. */
  linkAddress: string
  /** Leaves the link closed. */
  cancel: string
  /** Opens the link in a new tab. */
  openLink: string
  taskDone: string
  taskOpen: string
  footnotes: string
  backToText: string

  // what went wrong
  problemTitle: string
  noAccess: string
  noCredits: string
  /** The conversation was deleted. */
  goneTitle: string
  goneExplained: string
  signIn: string
  cannotShowChat: string
  cannotShowMessage: string
  cannotShowTool: string
  problemNetwork: string
  problemTimeout: string
  problemSignedOut: string
  problemForbidden: string
  problemCredits: string
  problemTooMany: string
  problemTooLarge: string
  problemServer: string
  tryAgain: string
}
