import { createLowlight } from 'lowlight'
import type { CodeHighlighter, CodeToken } from '../parts/markdown/codeOptions.js'

/** Grammars of highlight.js, by the names of their languages. */
export type CodeGrammars = NonNullable<Parameters<typeof createLowlight>[0]>

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>
type Piece = Tree['children'][number]

/**
 * A highlighter for some languages: for `highlighter` of `AgentChat`, `MessageContent`, `Chat.Root` and `Markdown`. A
 * language that it doesn't know stays as it is. Make it once, outside of components.
 *
 * @param grammars from `highlight.js/lib/languages`, by name; a language's other names are known from its grammar
 * @example
 * const highlighter = createHighlighter({ typescript, python })
 */
export function createHighlighter(grammars: CodeGrammars): CodeHighlighter {
  const lowlight = createLowlight(grammars)
  return (code, language) =>
    lowlight.registered(language) ? lowlight.highlight(language, code).children.flatMap(readPiece) : undefined
}

/** The innermost name counts: what is put into a string isn't one. */
function readPiece(piece: Piece): CodeToken[] {
  if (piece.type === 'text') return [{ text: piece.value }]
  if (piece.type !== 'element') return []
  const kind = kindOf(piece.properties.className)
  return piece.children.flatMap(readPiece).map((token) => ({ kind, ...token }))
}

/** `hljs-title function_` is a title. */
function kindOf(className: unknown): string | undefined {
  const name: unknown = Array.isArray(className) ? className[0] : undefined
  return typeof name === 'string' ? name.replace(/^hljs-/, '') : undefined
}
