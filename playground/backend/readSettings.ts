import { isJsonObject } from '../../src/testing/server/isJsonObject.js'
import type { PublicSettings } from '../../src/testing/server/PublicSettings.js'
import { listFiles } from './listFiles.js'
import { readJsonc } from './readJsonc.js'
import { SetupError } from './SetupError.js'

const known: readonly PublicSettings[] = [
  'private_with_login',
  'public_with_login',
  'public_without_login',
  'workspace_with_login',
]

/** What a project's `app.jsonc`, if there is one, says of whom the app lets in. */
export async function readSettings(folder: string): Promise<PublicSettings | undefined> {
  const [path] = await listFiles(folder, /^app\.jsonc?$/)
  if (path === undefined) return undefined
  const settings = await readJsonc(path)
  if (!isJsonObject(settings)) throw new SetupError(`${path}: an app’s settings must be an object`)
  const { public_settings: wanted } = settings
  const found = known.find((one) => one === wanted)
  if (found !== undefined || wanted === undefined) return found
  throw new SetupError(`${path}: public_settings must be one of ${known.join(', ')}`)
}
