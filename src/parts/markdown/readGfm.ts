import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Made once: they hold nothing of the text that is read. */
const syntax = /* @__PURE__ */ gfm()
const toTree = /* @__PURE__ */ gfmFromMarkdown()

/**
 * A remark plugin that reads GitHub's additions to markdown: tables, task lists, footnotes, bare addresses and strikes.
 * `remark-gfm` would bring along what writes them, which is a sixth of the whole parser, and is never called here.
 */
export function readGfm(this: { data: () => object }): undefined {
  // both lists are remark's own place for extensions, made by whoever comes first
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] }
  ;(data.micromarkExtensions ??= []).push(syntax)
  ;(data.fromMarkdownExtensions ??= []).push(...toTree)
}
