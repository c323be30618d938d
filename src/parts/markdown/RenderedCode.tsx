'use client'
import type { CodeRendererProps, CodeRenderers } from './codeOptions.js'

interface RenderedCodeProps extends CodeRendererProps {
  render: CodeRenderers[string]
}

/**
 * What the app has for a language. It is called, and not taken for a component, so that one written in place keeps its
 * state when the app renders again.
 */
export function RenderedCode({ render, code, language }: RenderedCodeProps) {
  return (
    // it may be wider than the message, and a scroller must be reachable by keyboard
    <div data-part="rendered" tabIndex={0} role="group" aria-label={language}>
      {render({ code, language })}
    </div>
  )
}
