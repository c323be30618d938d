/** The chats that are compared, and where each one's page begins. */
export const SUBJECTS = {
  floor: { title: 'floor-window', entry: 'pages/floor/main.ts', isPeer: false },
  ours: { title: 'base44-react', entry: 'pages/ours/main.tsx', isPeer: false },
  sdk: { title: '@base44/sdk, as documented', entry: 'pages/sdk/main.tsx', isPeer: true },
  assistantUi: { title: 'assistant-ui', entry: 'peers/assistantUi.tsx', isPeer: true },
  streamdown: { title: 'Streamdown + stick-to-bottom', entry: 'peers/streamdown.tsx', isPeer: true },
  virtuoso: { title: 'virtuoso + react-markdown', entry: 'peers/virtuoso.tsx', isPeer: true },
} as const

export type SubjectName = keyof typeof SUBJECTS

/** All of them, in the order in which they are printed. */
// the keys are those of the object above
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as SubjectName[]
