import type { RegisteredName } from '../wire/RegisteredName.js'

/* eslint-disable @typescript-eslint/no-empty-object-type -- an empty interface is what module augmentation needs */

/** Your entities, to have their records typed: `declare module 'base44-react' { interface EntityTypeRegistry { Task: Task } }`. */
export interface EntityTypeRegistry {}

/** Your backend functions' names, to have them checked: `declare module 'base44-react' { interface FunctionNameRegistry { sendInvoice: true } }`. */
export interface FunctionNameRegistry {}

/** The connectors that your app uses, to have their names checked: `declare module 'base44-react' { interface ConnectorIntegrationTypeRegistry { slack: true } }`. */
export interface ConnectorIntegrationTypeRegistry {}

/** The names registered in {@link FunctionNameRegistry}, or any string while there are none. */
export type FunctionName = RegisteredName<FunctionNameRegistry>

/** The names registered in {@link ConnectorIntegrationTypeRegistry}, or any string while there are none. */
export type ConnectorIntegrationType = RegisteredName<ConnectorIntegrationTypeRegistry>
