export { createTestBase44 } from './testing/createTestBase44.js'
export { reply } from './testing/server/model/replies/reply.js'

export type { TestBase44, TestBase44Options } from './testing/createTestBase44.js'
export type { TestConversation } from './testing/seedConversations.js'
export type { Reply } from './testing/server/model/replies/reply.js'
export type { Mail } from './testing/server/mailTypes.js'
export type {
  Model,
  ModelEvent,
  ModelFile,
  ModelTool,
  ModelTurn,
  GenerateRequest,
} from './testing/server/modelTypes.js'
export type {
  AgentDefinition,
  EntityDefinition,
  EntityOperation,
  ProjectFunction,
  ToolConfig,
} from './testing/server/projectTypes.js'
export type { LocalServer } from './testing/server/serverTypes.js'
export type { Switches } from './testing/server/switchTypes.js'
export type { TestNetwork } from './testing/TestNetwork.js'
