'use client'
import { Guarded } from '../internal/Guarded.js'
import { useCodeOptions } from './CodeOptionsContext.js'
import { PlainCode } from './PlainCode.js'
import { RenderedCode } from './RenderedCode.js'

interface CodeBlockProps {
  code: string
  /** As it was written at the fence; empty where it wasn't. */
  language: string
  /** Where it begins in the message. */
  start: number
  /** More of it may be on its way. */
  isOpen: boolean
}

/** The name within what may be written at a fence: `TS`, `ts{1,3}`, `{.ts}`, `ts:main.ts`. */
const NAME = /[\p{L}\p{N}][\p{L}\p{N}+#_.-]*/u

/** Code, or what the app has for its language, once it is there in full. */
export function CodeBlock({ code, language, start, isOpen }: CodeBlockProps) {
  const { codeRenderers = {} } = useCodeOptions()
  const name = NAME.exec(language)?.[0].toLowerCase() ?? ''
  const plain = <PlainCode code={code} label={language} language={name} start={start} isOpen={isOpen} />
  const render = Object.hasOwn(codeRenderers, name) ? codeRenderers[name] : undefined
  if (isOpen || !render) return plain
  return (
    // one that is written in place is another with each render of the app: no reason to try again what failed
    <Guarded view={`codeRenderers.${name}`} of={[code, name]} fallback={() => plain}>
      {/* it may use hooks: another language's is another component */}
      <RenderedCode key={name} render={render} code={code} language={name} />
    </Guarded>
  )
}
