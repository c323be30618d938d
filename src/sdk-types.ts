// The entry `base44-react/sdk-types`: what `base44 types generate` says of an app, for the types of our own client.
// Types only, and the one place that needs `@base44/sdk`, whose registries are what that command writes to.
import type * as Sdk from '@base44/sdk'

/* eslint-disable @typescript-eslint/no-empty-object-type -- ours hold what the SDK's hold, and nothing else */

declare module './wire/sdkRegistries.js' {
  interface SdkEntityTypes extends Sdk.EntityTypeRegistry {}
  interface SdkFunctionNames extends Sdk.FunctionNameRegistry {}
  interface SdkAgentNames extends Sdk.AgentNameRegistry {}
  interface SdkConnectorTypes extends Sdk.ConnectorIntegrationTypeRegistry {}
}
