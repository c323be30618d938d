import type { RegisteredName } from '../wire/RegisteredName.js'
import type { SdkConnectorTypes, SdkEntityTypes, SdkFunctionNames } from '../wire/sdkRegistries.js'

/* eslint-disable @typescript-eslint/no-empty-object-type -- an empty interface is what module augmentation needs */

/** Your entities, to have their records typed: `declare module 'base44-react/client' { interface EntityTypeRegistry { Task: Task } }`. */
export interface EntityTypeRegistry extends SdkEntityTypes {}

/** Your backend functions' names, to have them checked: `declare module 'base44-react/client' { interface FunctionNameRegistry { sendInvoice: true } }`. */
export interface FunctionNameRegistry extends SdkFunctionNames {}

/** The connectors that your app uses, to have their names checked: `declare module 'base44-react/client' { interface ConnectorIntegrationTypeRegistry { slack: true } }`. */
export interface ConnectorIntegrationTypeRegistry extends SdkConnectorTypes {}

/** The names registered in {@link FunctionNameRegistry}, or any string while there are none. */
export type FunctionName = RegisteredName<FunctionNameRegistry>

/** The names registered in {@link ConnectorIntegrationTypeRegistry}, or any string while there are none. */
export type ConnectorIntegrationType = RegisteredName<ConnectorIntegrationTypeRegistry>
