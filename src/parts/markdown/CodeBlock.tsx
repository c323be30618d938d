'use client'
import { useRef } from 'react'
import type { ExtraProps } from 'react-markdown'
import { useLabels } from '../internal/LabelsContext.js'
import { CopyButton } from './CopyButton.js'

/** Code with the name of its language and a button that copies it. */
export function CodeBlock({ node }: ExtraProps) {
  const labels = useLabels()
  const codeRef = useRef<HTMLElement>(null)
  const { code, language } = readCode(node)
  return (
    <div data-part="code" dir="ltr">
      <div>
        <span>{language || labels.code}</span>
        <CopyButton text={code} codeRef={codeRef} />
      </div>
      {/* a scroller must be reachable by keyboard */}
      <pre tabIndex={0} role="group" aria-label={language || labels.code}>
        <code ref={codeRef}>{code}</code>
      </pre>
    </div>
  )
}

/** `<pre><code class="language-x">text</code></pre>`, as the parser gives it. */
function readCode(node: ExtraProps['node']): { code: string; language: string } {
  const [child] = node?.children ?? []
  if (child?.type !== 'element') return { code: '', language: '' }
  const [text] = child.children
  const names: unknown[] = Array.isArray(child.properties.className) ? child.properties.className : []
  const name = names.find((item): item is string => typeof item === 'string' && item.startsWith('language-'))
  return {
    // blank lines behind the code may be the text's, where a list ended a fence that nobody closed
    code: text?.type === 'text' ? text.value.trimEnd() : '',
    language: name?.slice('language-'.length) ?? '',
  }
}
