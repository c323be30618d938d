import {
  useAgentContext,
  useAgentMessage,
  useAgentMessages,
  useConversation,
  useConversations,
  useDraft,
  useSuspenseAgentMessages,
  useSuspenseConversation,
  useSuspenseConversations,
  useUnread,
  type AgentMessage,
  type ConversationSummary,
} from 'base44-react'
import { expectTypeOf } from 'vitest'

// which conversation
const conversation = useConversation({
  agentName: 'sup',
  match: { 'metadata.order_id': 7 },
  metadata: { title: 'Order 7' },
  create: 'eager',
})
useConversation({ id: 'c1' })
useConversation({
  agentName: 'sup',
  start: undefined,
  match: undefined,
  metadata: undefined,
  create: undefined,
})
// @ts-expect-error -- neither an id nor an agent
useConversation({ match: { 'metadata.order_id': 7 } })
// @ts-expect-error -- no such time to make one
useConversation({ agentName: 'sup', create: 'later' })
expectTypeOf(conversation.id).toEqualTypeOf<string | undefined>()
expectTypeOf(conversation.ask('Hi', { timeoutMs: 60_000 })).resolves.toEqualTypeOf<AgentMessage>()

// the list, without messages
const list = useConversations({ agentName: 'sup', q: { 'metadata.open': true }, pageSize: 10 })
expectTypeOf(list.conversations).toEqualTypeOf<readonly ConversationSummary[]>()
expectTypeOf(list.data).toEqualTypeOf<readonly ConversationSummary[] | undefined>()
expectTypeOf(list.hasNextPage).toEqualTypeOf<boolean>()
expectTypeOf<ConversationSummary>().not.toHaveProperty('messages')

// one message
expectTypeOf(useAgentMessage('m1').message).toEqualTypeOf<AgentMessage | undefined>()
useAgentMessage('m1', conversation)
useAgentMessage('m1', 'c1')

// what suspends is never pending
const loaded = useSuspenseConversation({ agentName: 'sup' })
expectTypeOf(loaded.isPending).toEqualTypeOf<false>()
expectTypeOf(loaded.status).toEqualTypeOf<'success' | 'error'>()
useAgentMessages(loaded)
expectTypeOf(useSuspenseAgentMessages(loaded).isPending).toEqualTypeOf<false>()
useSuspenseAgentMessages('c1')
// @ts-expect-error -- it may not have been looked for yet, which nothing here could wait for
useSuspenseAgentMessages(conversation)
expectTypeOf(useSuspenseConversations().data).toEqualTypeOf<readonly ConversationSummary[]>()
// @ts-expect-error -- what suspends can't be switched off
useSuspenseConversations({ enabled: false })

// what stays in the browser
useDraft(conversation).setDraft('Hi')
useDraft('c1').clear()
expectTypeOf(useUnread(undefined).count).toBeNumber()
useAgentContext({ type: 'order', data: { id: 7 }, conversation })
useAgentContext(null)
// @ts-expect-error -- an agent needs to know of what
useAgentContext({ data: {} })
