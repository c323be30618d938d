import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listen } from '../../playground/backend/listen.js'
import { spawnBackend } from './support/spawnBackend.js'
import { tempFolder } from './support/tempFolder.js'

const folder = tempFolder()

async function outputOf(env: Record<string, string>, flags: string[] = []) {
  const { code, output } = await spawnBackend({ DATA: join(folder, 'data'), ...env }, flags).ended
  return { code, output: output.trim() }
}

describe('a wrong start ends with one sentence', () => {
  it('when the port is in use', async () => {
    const other = createServer()
    const port = await listen(other, '127.0.0.1', 0)
    const said = await outputOf({ PORT: String(port) })
    other.close()
    expect(said).toEqual({
      code: 1,
      output: `Port ${port} is already in use: stop what uses it, or set PORT to another one`,
    })
  })

  it.each([
    [{ PORT: 'x' }, [], 'PORT=x is no port: set it to a number from 1 to 65535'],
    [
      { NODE_ENV: 'production' },
      [],
      'This backend is for development only: it refuses to start with NODE_ENV=production',
    ],
    [
      { HOST: '0.0.0.0' },
      [],
      'HOST=0.0.0.0 opens this development server to the network: add --allow-network if that is meant',
    ],
    [{ MODEL_NAME: 'x' }, [], 'MODEL_NAME is set but MODEL_BASE_URL is not: set both, or neither'],
    [{}, ['--frehs'], 'Unknown option --frehs: there are --fresh and --allow-network'],
    [
      { PROJECT: '/no/such/folder' },
      [],
      'The project folder /no/such/folder does not exist: set PROJECT to one with agents/ and entities/',
    ],
  ])('with %j %j', async (env, flags, sentence) => {
    expect(await outputOf(env as Record<string, string>, flags)).toEqual({ code: 1, output: sentence })
  })

  it('when a file of the project is broken, with its name and line', async () => {
    mkdirSync(join(folder, 'agents'), { recursive: true })
    const path = join(folder, 'agents', 'broken.jsonc')
    writeFileSync(path, '{\n  "name": "broken"\n  "description": 1\n}\n')
    expect(await outputOf({ PROJECT: folder })).toEqual({
      code: 1,
      output: `${path}:3 is not valid JSON (CommaExpected)`,
    })
  })
})
