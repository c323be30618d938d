// What few pages need at their start, loaded together when the first of it is used.
export { createConnectors } from './connectors.js'
export { createCustomIntegrations } from './customIntegrations.js'
export { fetchWithAuth } from './fetchWithAuth.js'
export { createFunctions } from './functions.js'
export { createSso } from './sso.js'
export { createUserConnectors } from './userConnectors.js'
export { createAnswerReader } from './readAnswer.js'
export { createUpload } from '../wire/upload.js'
