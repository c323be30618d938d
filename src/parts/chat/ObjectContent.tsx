'use client'
import { useContext, useMemo, type ReactNode } from 'react'
import type { AgentMessage, JsonObject } from '../../wire/agentTypes.js'
import { Guarded } from '../internal/Guarded.js'
import { JsonView } from '../internal/JsonView.js'
import { ContentRenderersContext } from './contentRenderersContext.js'
import type { ContentRenderer } from './defineContent.js'

interface ObjectContentProps {
  content: JsonObject
  message: AgentMessage
}

/** Content that is an object: drawn by the app where it knows it, else as JSON. */
export function ObjectContent({ content, message }: ObjectContentProps) {
  const renderers = useContext(ContentRenderersContext)
  const json = <JsonView value={content} />
  if (renderers.length === 0) return json
  return (
    <Guarded view="content" message={message} of={[content, renderers]} fallback={() => json}>
      <Rendered content={content} message={message} renderers={renderers} />
    </Guarded>
  )
}

interface RenderedProps extends ObjectContentProps {
  renderers: readonly ContentRenderer[]
}

function Rendered({ content, message, renderers }: RenderedProps) {
  const found = useMemo(() => findRenderer(renderers, content), [content, renderers])
  // a renderer may use hooks: another one is another component
  return found ? (
    <Drawn key={found.place} draw={() => found.draw({ message })} />
  ) : (
    <JsonView value={content} />
  )
}

function Drawn({ draw }: { draw: () => ReactNode }) {
  return <>{draw()}</>
}

function findRenderer(renderers: readonly ContentRenderer[], content: JsonObject) {
  for (const [place, { read }] of renderers.entries()) {
    const draw = read(content)
    if (draw) return { draw, place }
  }
  return undefined
}
