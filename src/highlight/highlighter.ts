import { common } from 'lowlight'
import type { CodeHighlighter } from '../parts/markdown/codeOptions.js'
import { createHighlighter } from './createHighlighter.js'

/** A highlighter for 37 common languages. With fewer, from `createHighlighter`, a page is lighter. */
export const highlighter: CodeHighlighter = /* @__PURE__ */ createHighlighter(common)
