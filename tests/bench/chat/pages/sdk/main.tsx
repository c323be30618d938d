// The published SDK in the way its documentation shows: the whole thread as state, and a list of all of it.
import { createClient } from '@base44/sdk'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { exposePage } from '../support/exposePage.js'
import '../support/plain.css'

type Conversation = Awaited<ReturnType<typeof base44.agents.getConversation>>
type Messages = NonNullable<Conversation>['messages']

const plugins = [remarkGfm]
const base44 = createClient({ appId: 'bench', serverUrl: '', analytics: { enabled: false } })
let opened: { id: string; messages: Messages } | undefined

exposePage({
  async load([id = '']) {
    const conversation = await base44.agents.getConversation(id)
    opened = { id, messages: conversation?.messages ?? [] }
  },
  mount([box]) {
    if (box && opened) createRoot(box).render(<Chat {...opened} />)
  },
  viewportOf: (box) => box.querySelector('.viewport'),
  lastRowOf: (box) => box.querySelector('.message:last-child'),
})

function Chat({ id, messages: first }: NonNullable<typeof opened>) {
  const [messages, setMessages] = useState(first)
  const viewport = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      base44.agents.subscribeToConversation(id, (conversation) => {
        setMessages([...conversation.messages])
      }),
    [id],
  )
  useEffect(() => {
    if (viewport.current) viewport.current.scrollTop = viewport.current.scrollHeight
  }, [messages])
  return (
    <>
      <div className="viewport" ref={viewport}>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </div>
      <textarea rows={2} />
    </>
  )
}

function Message({ message: { role, content, tool_calls: calls } }: { message: Messages[number] }) {
  const text = typeof content === 'string' ? content : ''
  return (
    <div className={`message ${role}`}>
      {calls?.map((call) => (
        <div key={call.id} className="tool">
          {call.name}
        </div>
      ))}
      {role === 'user' ? text : <ReactMarkdown remarkPlugins={plugins}>{text}</ReactMarkdown>}
    </div>
  )
}
