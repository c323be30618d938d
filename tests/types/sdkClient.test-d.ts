import type * as Sdk from '@base44/sdk'
import type * as Ours from 'base44-react/client'
import { expectTypeOf } from 'vitest'

// Our client stands where the SDK's is expected. Each name below is something of the SDK's that ours does not fit, and
// the comment above it says why: the lists are whole, and nothing is in them that would fit.

/** A method as a function, whose parameters are compared as strictly as its answer. */
type Strict<T> = T extends (...args: infer Args) => infer Answer ? (...args: Args) => Answer : T

/** The fields that have a name, without those of an index signature. */
type Named<T> = keyof {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: 0
}

/** The names under which ours can't take the place of theirs. */
type Misfits<Theirs, Our> = {
  [Name in Named<Theirs>]-?: Name extends keyof Our
    ? Our[Name] extends Strict<Theirs[Name]>
      ? never
      : Name
    : Name
}[Named<Theirs>]

// They answer with messages, whose types are more honest than the SDK's (below).
type Messaging =
  | 'addMessage'
  | 'createConversation'
  | 'getConversation'
  | 'getConversations'
  | 'listConversations'
  | 'subscribeToConversation'
expectTypeOf<Misfits<Sdk.AgentsModule, Ours.AgentsModule>>().toEqualTypeOf<Messaging>()

// They answer with the user (below).
type Identifying = 'me' | 'updateMe' | 'loginViaEmailPassword'
expectTypeOf<Misfits<Sdk.AuthModule, Ours.AuthModule>>().toEqualTypeOf<Identifying>()

expectTypeOf<Misfits<Sdk.AiGatewayModule, Ours.AiGatewayModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.AnalyticsModule, Ours.AnalyticsModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.AppLogsModule, Ours.AppLogsModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.AppModule, Ours.AppModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.ConnectorsModule, Ours.ConnectorsModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.CoreIntegrations, Ours.CoreIntegrations>>().toBeNever()
expectTypeOf<Misfits<Sdk.CustomIntegrationsModule, Ours.CustomIntegrationsModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.EntityHandler, Ours.EntityHandler>>().toBeNever()
expectTypeOf<Misfits<Sdk.FunctionsModule, Ours.FunctionsModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.SsoModule, Ours.SsoModule>>().toBeNever()
expectTypeOf<Misfits<Sdk.UserConnectorsModule, Ours.UserConnectorsModule>>().toBeNever()

// The whole client.
type Agents = Omit<Sdk.AgentsModule, Messaging>
type TheirClient = Omit<Sdk.Base44Client, 'actors' | 'agents' | 'auth' | 'asServiceRole'> & {
  agents: Agents
  auth: Omit<Sdk.AuthModule, Identifying>
  readonly asServiceRole: Omit<Sdk.Base44Client['asServiceRole'], 'agents'> & { agents: Agents }
}
expectTypeOf<Ours.Base44Client>().toExtend<TheirClient>()

// Servers send `null` for what a message lacks, and a newer one may know more roles, and more states of a tool call.
type OfMessages =
  | 'role'
  | 'content'
  | 'file_urls'
  | 'tool_calls'
  | 'usage'
  | 'custom_context'
  | 'model'
  | 'checkpoint_id'
  | 'metadata'
  | 'additional_message_params'
expectTypeOf<Misfits<Sdk.AgentMessage, Ours.AgentMessage>>().toEqualTypeOf<OfMessages>()
expectTypeOf<Misfits<Sdk.AgentMessageToolCall, Ours.AgentMessageToolCall>>().toEqualTypeOf<'status'>()
expectTypeOf<Misfits<Sdk.AgentConversation, Ours.AgentConversation>>().toEqualTypeOf<
  'messages' | 'metadata'
>()

// Only the hosted platform sends these; the local one has no use for them.
type OfUsers = 'disabled' | 'app_id' | 'is_service' | '_app_role'
expectTypeOf<Misfits<Sdk.User, Ours.User>>().toEqualTypeOf<OfUsers>()

// A request that got no answer has no status, and a server need not name a code.
expectTypeOf<Misfits<Sdk.Base44Error, Ours.Base44Error>>().toEqualTypeOf<'status' | 'code' | 'toJSON'>()

// Back again: what was written for the SDK is taken.
expectTypeOf<Sdk.CreateClientConfig>().toExtend<Ours.CreateClientConfig>()
expectTypeOf<Sdk.AgentConversation>().toExtend<Ours.AgentConversation>()
expectTypeOf<Sdk.AgentMessage>().toExtend<Ours.AgentMessage>()
expectTypeOf<Sdk.CreateConversationParams>().toExtend<Ours.CreateConversationParams>()
expectTypeOf<Sdk.ModelFilterParams>().toExtend<Ours.ModelFilterParams>()
expectTypeOf<Sdk.InvokeLLMParams>().toExtend<Ours.InvokeLLMParams>()
expectTypeOf<Sdk.User>().toExtend<Ours.User>()
