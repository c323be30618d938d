import type { Nodes, Root } from 'mdast'
import { fromMarkdown, type Extension, type Options } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { references } from './references.js'

/** Made once: they hold nothing of the text that is read. */
const options: Options = /* @__PURE__ */ (() => ({
  extensions: [gfm(), references.syntax],
  mdastExtensions: [...gfmFromMarkdown().map(whereNeeded), references.toTree],
}))()

/** Reads CommonMark with GitHub's additions: tables, task lists, footnotes, bare addresses and strikes. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, options)
}

/** What is left to do with a tree that was read looks for bare addresses: a fifth of all, and mostly there are none. */
function whereNeeded(extension: Extension): Extension {
  const { transforms } = extension
  if (!transforms) return extension
  const guarded = transforms.map(
    (transform) => (tree: Root) => (mayHaveAddress(tree) ? transform(tree) : tree),
  )
  return { ...extension, transforms: guarded }
}

function mayHaveAddress(node: Nodes): boolean {
  if (node.type === 'text') return /@|www\.|https?:\/\//i.test(node.value)
  return 'children' in node && node.children.some(mayHaveAddress)
}
