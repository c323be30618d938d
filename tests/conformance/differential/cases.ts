import { agents } from './cases/agents.js'
import { answers } from './cases/answers.js'
import { auth } from './cases/auth.js'
import { client } from './cases/client.js'
import { connectors } from './cases/connectors.js'
import { entities } from './cases/entities.js'
import { functions } from './cases/functions.js'
import { integrations } from './cases/integrations.js'
import { loginPages } from './cases/loginPages.js'
import { smallModules } from './cases/smallModules.js'
import { subscriptions } from './cases/subscriptions.js'
import { tokens } from './cases/tokens.js'
import type { Case } from './caseTypes.js'

/** Every case, in the order in which they are run. */
export const cases: readonly Case[] = [
  ...[...client, ...tokens, ...auth, ...loginPages, ...agents, ...subscriptions, ...entities],
  ...[...integrations, ...functions, ...connectors, ...smallModules, ...answers],
]
