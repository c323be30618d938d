/**
 * What the entry `base44-react/sdk-types` fills our registries from. They are interfaces of their own since TypeScript
 * loses one of two augmentations of the same interface, where they name different modules that export it.
 */

/* eslint-disable @typescript-eslint/no-empty-object-type -- an empty interface is what module augmentation needs */

/** Entities of the SDK's registry. */
export interface SdkEntityTypes {}

/** Functions of the SDK's registry. */
export interface SdkFunctionNames {}

/** Agents of the SDK's registry. */
export interface SdkAgentNames {}

/** Connectors of the SDK's registry. */
export interface SdkConnectorTypes {}
