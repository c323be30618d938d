import type { Nodes } from 'mdast'
import { useId } from 'react'
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { englishLabels } from '../../src/parts/englishLabels.js'
import { CodeBlock } from '../../src/parts/markdown/CodeBlock.js'
import { FootnoteLink } from '../../src/parts/markdown/FootnoteLink.js'
import { MarkdownHeading } from '../../src/parts/markdown/MarkdownHeading.js'
import { MarkdownImage } from '../../src/parts/markdown/MarkdownImage.js'
import { MarkdownLink } from '../../src/parts/markdown/MarkdownLink.js'
import { MarkdownTable } from '../../src/parts/markdown/MarkdownTable.js'
import { references } from '../../src/parts/markdown/references.js'
import type { RepairedMarkdown } from '../../src/parts/markdown/repairMarkdown.js'
import { TaskBox } from '../../src/parts/markdown/TaskBox.js'
import { withholdUnfinished } from '../../src/parts/markdown/withholdUnfinished.js'

type Properties = Record<string, unknown> | undefined

const asWritten = (url: string) => url

/** One block of markdown as react-markdown renders it, with our elements in the place of its own. */
export function ReferenceMarkdown({ text, open }: { text: string; open?: RepairedMarkdown }) {
  const id = useId()
  const options = {
    clobberPrefix: `${id}-`,
    footnoteLabel: englishLabels.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: englishLabels.backToText,
  }
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, readReferences, [withhold, open], keepSurplusCells]}
      remarkRehypeOptions={options}
      urlTransform={asWritten}
      components={components}
    >
      {open ? open.text : text}
    </ReactMarkdown>
  )
}

/** Our own reading of `&name;`, as a plugin of remark. */
function readReferences(this: { data: () => object }): undefined {
  // both lists are remark's own place for extensions, made by whoever comes first
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] }
  ;(data.micromarkExtensions ??= []).push(references.syntax)
  ;(data.fromMarkdownExtensions ??= []).push(references.toTree)
}

/** The one thing that GFM has dropped, and we keep: cells beyond the width of the table, in the last one of their row. */
function keepSurplusCells() {
  return (tree: Nodes) => keepCellsOf(tree)
}

function keepCellsOf(node: Nodes): void {
  if (!('children' in node)) return
  node.children.forEach(keepCellsOf)
  if (node.type !== 'table') return
  const width = node.align?.length ?? 0
  for (const { children: cells } of node.children) {
    const last = cells[width - 1]
    for (const { children } of last ? cells.splice(width) : []) {
      last?.children.push({ type: 'text', value: ' | ' }, ...children)
    }
  }
}

function withhold(open: RepairedMarkdown | undefined) {
  return (tree: Parameters<typeof withholdUnfinished>[0]) => {
    if (open) withholdUnfinished(tree, open.text, open.closers)
  }
}

const components: Components = {
  a: ({ node, href = '', children }) => {
    const target = footnoteTarget(node?.properties)
    if (target === undefined) return <MarkdownLink href={href}>{children}</MarkdownLink>
    const label = textOf(node?.properties.ariaLabel)
    return (
      <FootnoteLink target={target} id={textOf(node?.properties.id)} label={label}>
        {children}
      </FootnoteLink>
    )
  },
  img: ({ src, alt }) => <MarkdownImage src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  pre: ({ node }) => (
    <CodeBlock {...readCode(node)} start={node?.position?.start.offset ?? 0} isOpen={false} />
  ),
  code: ({ children }) => <code dir="ltr">{children}</code>,
  table: ({ children }) => <MarkdownTable>{children}</MarkdownTable>,
  th: ({ style, children }) => (
    <th scope="col" data-align={style?.textAlign}>
      {children}
    </th>
  ),
  td: ({ style, children }) => (
    <td dir="auto" data-align={style?.textAlign}>
      {children}
    </td>
  ),
  input: ({ checked }) => <TaskBox isDone={checked === true} />,
  h1: ({ children }) => <MarkdownHeading level={1}>{children}</MarkdownHeading>,
  h2: ({ children }) => <MarkdownHeading level={2}>{children}</MarkdownHeading>,
  h3: ({ children }) => <MarkdownHeading level={3}>{children}</MarkdownHeading>,
  h4: ({ children }) => <MarkdownHeading level={4}>{children}</MarkdownHeading>,
  h5: ({ children }) => <MarkdownHeading level={5}>{children}</MarkdownHeading>,
  h6: ({ children }) => <MarkdownHeading level={6}>{children}</MarkdownHeading>,
  ul: ({ children }) => <ul dir="auto">{children}</ul>,
  ol: ({ start, children }) => (
    <ol dir="auto" start={start}>
      {children}
    </ol>
  ),
  li: ({ node, children }) => (
    <li id={textOf(node?.properties.id)} data-task={isTask(node?.properties.className) ? '' : undefined}>
      {children}
    </li>
  ),
  p: ({ children }) => <p dir="auto">{children}</p>,
  section: ({ children }) => <section data-part="footnotes">{children}</section>,
}

function readCode(node: ExtraProps['node']): { code: string; language: string } {
  const [child] = node?.children ?? []
  if (child?.type !== 'element') return { code: '', language: '' }
  const [text] = child.children
  const names: unknown[] = Array.isArray(child.properties.className) ? child.properties.className : []
  const name = names.find((item): item is string => typeof item === 'string' && item.startsWith('language-'))
  return {
    code: text?.type === 'text' ? text.value.trimEnd() : '',
    language: name?.slice('language-'.length) ?? '',
  }
}

function footnoteTarget(properties: Properties): string | undefined {
  const isFootnote = properties && ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties)
  return isFootnote ? textOf(properties['href'])?.slice(1) : undefined
}

function isTask(className: unknown): boolean {
  return Array.isArray(className) && className.includes('task-list-item')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
