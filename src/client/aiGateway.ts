import { Base44Error } from '../wire/errors.js'
import { route } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** Which API the gateway speaks. */
export interface AiGatewayConnectionOptions {
  /** Default: `openai`. */
  provider?: 'openai' | 'typesafe' | undefined
}

/** What a client of that API is configured with. */
export interface AiGatewayConnection {
  baseURL: string
  /** The current user's: a key that must not leave for another origin than `baseURL`. Empty for a visitor. */
  token: string
}

/** The platform's gateway to language models, for clients such as OpenAI's. */
export interface AiGatewayModule {
  /** Where the gateway is and with which key. Asks nobody. */
  connection(options?: AiGatewayConnectionOptions): AiGatewayConnection
}

const PROVIDERS = ['openai', 'typesafe']

/** Makes the `aiGateway` module. */
export function createAiGateway({
  appId,
  serverUrl,
  identity,
}: Pick<ModuleContext, 'appId' | 'serverUrl' | 'identity'>): AiGatewayModule {
  return {
    connection({ provider = 'openai' } = {}) {
      if (!PROVIDERS.includes(provider)) {
        throw new Base44Error(`Unsupported AI Gateway provider: ${provider}`)
      }
      const path = route`/api/apps/${appId}/ai/${provider}/v1`
      return { baseURL: serverUrl + path, token: identity.token.get() ?? '' }
    },
  }
}
