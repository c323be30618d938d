import type { Definition, FootnoteDefinition, Nodes, Parents } from 'mdast'
import type { ReactElement } from 'react'
import type { Labels } from '../labels.js'

/** What a piece of markdown becomes. */
export type Shown = ReactElement | string

/** What one block of markdown is rendered with. */
export interface RenderOptions {
  labels: Labels
  /** Stands before each id: no two messages may share one, and none may take one of the page's. */
  idPrefix: string
  /** Where the block begins in its text. */
  start: number
  /** More of it is on its way. */
  isOpen: boolean
}

/** What is known while a block is rendered. */
export interface Rendering extends RenderOptions {
  definitions: ReadonlyMap<string, Definition>
  footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** How often each footnote was referred to so far, in the order in which they are numbered. */
  references: Map<string, number>
  /** Renders a node: a few of them are more, or less, than one element. */
  one: (node: Nodes) => readonly Shown[]
  /** Renders what stands in a node. */
  inside: (parent: Parents) => readonly Shown[]
}
