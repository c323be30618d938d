import type { ReactNode } from 'react'

/** A piece of code, and what it is, such as `keyword` or `string`, if that is known. */
export interface CodeToken {
  text: string
  kind?: string | undefined
}

/**
 * Reads code, in the language that its fence names, in lower case. What it gives has to have the same text;
 * `undefined`, or a failure, leaves the code as it is.
 */
export type CodeHighlighter = (
  code: string,
  language: string,
) => readonly CodeToken[] | undefined | Promise<readonly CodeToken[] | undefined>

/** What is known of a block of code. */
export interface CodeRendererProps {
  code: string
  /** As its fence names it, in lower case. */
  language: string
}

/** What stands for the code of some languages, by their names in lower case. */
export type CodeRenderers = Readonly<Record<string, (props: CodeRendererProps) => ReactNode>>

/** How code is shown. */
export interface CodeOptions {
  /** Colours code once it is there in full, such as the one of `base44-react/highlight`. Default: none. */
  highlighter?: CodeHighlighter | undefined
  /**
   * Shown in place of the code of some languages, such as diagrams and formulas, once it is there in full. Where one
   * throws, the code is shown.
   */
  codeRenderers?: CodeRenderers | undefined
}
