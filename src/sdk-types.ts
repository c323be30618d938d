// The entry `base44-react/sdk-types`: what `base44 types generate` says of an app, for the types of our own client.
// Types only, and the one place that needs `@base44/sdk`, whose registries are what that command writes to.
import type * as Sdk from '@base44/sdk'

/* eslint-disable @typescript-eslint/no-empty-object-type -- our registries hold what the SDK's hold */

declare module './client/registries.js' {
  interface EntityTypeRegistry extends Sdk.EntityTypeRegistry {}
  interface FunctionNameRegistry extends Sdk.FunctionNameRegistry {}
  interface ConnectorIntegrationTypeRegistry extends Sdk.ConnectorIntegrationTypeRegistry {}
}

declare module './wire/agentTypes.js' {
  interface AgentNameRegistry extends Sdk.AgentNameRegistry {}
}
