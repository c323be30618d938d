export { createHighlighter } from './highlight/createHighlighter.js'
export { highlighter } from './highlight/highlighter.js'

export type { CodeGrammars } from './highlight/createHighlighter.js'
export type { CodeHighlighter, CodeToken } from './parts/markdown/codeOptions.js'
