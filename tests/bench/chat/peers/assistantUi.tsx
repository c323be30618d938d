// assistant-ui over an external store, made of its own parts.
import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useExternalStoreRuntime,
  type ThreadMessageLike,
} from '@assistant-ui/react'
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown'
import remarkGfm from 'remark-gfm'
import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { exposePeer } from './exposePeer.js'
import { usePeerThread } from './usePeerThread.js'

const plugins = [remarkGfm]
// typing out by itself what has come already would be drawn again and again for one push
const Markdown = () => <MarkdownTextPrimitive remarkPlugins={plugins} smooth={false} />
const Tool = ({ toolName }: { toolName: string }) => <div className="tool">{toolName}</div>
const parts = { Text: Markdown, tools: { Fallback: Tool } }

function UserMessage() {
  return (
    <MessagePrimitive.Root className="message user">
      <MessagePrimitive.Parts />
    </MessagePrimitive.Root>
  )
}

function AssistantMessage() {
  return (
    <MessagePrimitive.Root className="message assistant">
      <MessagePrimitive.Parts components={parts} />
    </MessagePrimitive.Root>
  )
}

const messageComponents = { UserMessage, AssistantMessage }

function convertMessage({ id, role, content, tool_calls: calls }: AgentMessage): ThreadMessageLike {
  const text = { type: 'text' as const, text: typeof content === 'string' ? content : '' }
  if (role === 'user') return { id, role: 'user', content: [text] }
  const tools = (calls ?? []).map((call) => ({
    type: 'tool-call' as const,
    toolCallId: call.id,
    toolName: call.name,
    argsText: call.arguments_string,
    result: call.results,
  }))
  return { id, role: 'assistant', content: [...tools, text] }
}

function Chat() {
  const messages = usePeerThread()
  const runtime = useExternalStoreRuntime({ messages, convertMessage, onNew: async () => {} })
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root style={{ display: 'contents' }}>
        <ThreadPrimitive.Viewport className="viewport">
          <ThreadPrimitive.Messages components={messageComponents} />
        </ThreadPrimitive.Viewport>
        <ComposerPrimitive.Root style={{ display: 'contents' }}>
          <ComposerPrimitive.Input />
        </ComposerPrimitive.Root>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  )
}

exposePeer(<Chat />, '.message')
