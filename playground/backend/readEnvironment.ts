import { resolve } from 'node:path'
import type { BackendOptions, ModelEndpoint } from './backendTypes.js'
import { SetupError } from './SetupError.js'

type Environment = Record<string, string | undefined>

/** The backend's options as environment variables and flags say them. */
export function readEnvironment(env: Environment, flags: readonly string[]): BackendOptions {
  if (env['NODE_ENV'] === 'production') {
    throw new SetupError('This backend is for development only: it refuses to start with NODE_ENV=production')
  }
  const unknown = flags.find((flag) => flag !== '--fresh' && flag !== '--allow-network')
  if (unknown !== undefined)
    throw new SetupError(`Unknown option ${unknown}: there are --fresh and --allow-network`)
  return {
    host: env['HOST'] || undefined,
    port: readPort(env['PORT']),
    databaseUrl: env['DATABASE_URL'] || undefined,
    dataDir: env['DATA'] ? resolve(env['DATA']) : undefined,
    project: env['PROJECT'] ? resolve(env['PROJECT']) : undefined,
    model: readModel(env),
    fresh: flags.includes('--fresh'),
    allowNetwork: flags.includes('--allow-network'),
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new SetupError(`PORT=${text} is no port: set it to a number from 1 to 65535`)
}

function readModel(env: Environment): ModelEndpoint | undefined {
  const { MODEL_BASE_URL: baseUrl, MODEL_API_KEY: apiKey, MODEL_NAME: name } = env
  if (!baseUrl && !name) return undefined
  if (!baseUrl) throw new SetupError('MODEL_NAME is set but MODEL_BASE_URL is not: set both, or neither')
  if (!name) throw new SetupError('MODEL_BASE_URL is set but MODEL_NAME is not: set both, or neither')
  if (!URL.canParse(baseUrl))
    throw new SetupError(`MODEL_BASE_URL=${baseUrl} is no URL, such as http://localhost:11434/v1`)
  return { baseUrl, name, apiKey: apiKey || undefined }
}
