'use client'
import type { Components, ExtraProps } from 'react-markdown'
import { CodeBlock } from './CodeBlock.js'
import { MarkdownHeading } from './MarkdownHeading.js'
import { MarkdownImage } from './MarkdownImage.js'
import { MarkdownLink } from './MarkdownLink.js'
import { MarkdownTable } from './MarkdownTable.js'
import { TaskBox } from './TaskBox.js'

type CellProps = React.ComponentPropsWithoutRef<'td'> & ExtraProps

/** GFM aligns cells by an inline style, which a strict CSP refuses in a server's HTML. */
function alignment({ style }: CellProps) {
  return style?.textAlign
}

/** What stands for each element of markdown. None carries a class name: styles select on `data-part`. */
export const markdownComponents: Components = {
  a: ({ node, href, children }) => (
    <MarkdownLink href={href} target={footnoteTarget(node?.properties)} id={textOf(node?.properties.id)}>
      {children}
    </MarkdownLink>
  ),
  img: ({ src, alt }) => <MarkdownImage src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  pre: ({ node }) => <CodeBlock node={node} />,
  code: ({ children }) => <code dir="ltr">{children}</code>,
  table: ({ children }) => <MarkdownTable>{children}</MarkdownTable>,
  th: (props) => (
    <th scope="col" data-align={alignment(props)}>
      {props.children}
    </th>
  ),
  td: (props) => (
    <td dir="auto" data-align={alignment(props)}>
      {props.children}
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
  li: ({ node, children }) => (
    <li id={textOf(node?.properties.id)} data-task={isTask(node?.properties.className) ? '' : undefined}>
      {children}
    </li>
  ),
  p: ({ children }) => <p dir="auto">{children}</p>,
  section: ({ children }) => <section data-part="footnotes">{children}</section>,
}

/** The id that a footnote's link leads to; nothing else may lead into the page. */
function footnoteTarget(properties: Record<string, unknown> | undefined): string | undefined {
  const isFootnote = properties && ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties)
  const href = isFootnote ? textOf(properties['href']) : undefined
  return href?.startsWith('#') ? href.slice(1) : undefined
}

function isTask(className: unknown): boolean {
  return Array.isArray(className) && className.includes('task-list-item')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
