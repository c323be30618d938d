import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listen } from '../../playground/backend/listen.js'
import { readEnvironment } from '../../playground/backend/readEnvironment.js'
import { startBackend } from '../../playground/backend/startBackend.js'
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

  it('when the project folder is not there', async () => {
    const said = await outputOf({ PROJECT: '/no/such/folder' })
    const output =
      'The project folder /no/such/folder does not exist: set PROJECT to one with agents/ and entities/'
    expect(said).toEqual({ code: 1, output })
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

describe('the environment is refused with one sentence', () => {
  it.each([
    [{ PORT: 'x' }, [], 'PORT=x is no port: set it to a number from 1 to 65535'],
    [{ PORT: '70000' }, [], 'PORT=70000 is no port: set it to a number from 1 to 65535'],
    [
      { NODE_ENV: 'production' },
      [],
      'This backend is for development only: it refuses to start with NODE_ENV=production',
    ],
    [{ MODEL_NAME: 'x' }, [], 'MODEL_NAME is set but MODEL_BASE_URL is not: set both, or neither'],
    [{ MODEL_BASE_URL: 'http://x' }, [], 'MODEL_BASE_URL is set but MODEL_NAME is not: set both, or neither'],
    [
      { MODEL_BASE_URL: 'x', MODEL_NAME: 'x' },
      [],
      'MODEL_BASE_URL=x is no URL, such as http://localhost:11434/v1',
    ],
    [{}, ['--frehs'], 'Unknown option --frehs: there are --fresh and --allow-network'],
  ])('when it is %j %j', (env, flags, sentence) => {
    expect(() => readEnvironment(env, flags)).toThrow(sentence)
  })

  it('when it would open the server to the network', async () => {
    await expect(startBackend({ host: '0.0.0.0' })).rejects.toThrow(
      'HOST=0.0.0.0 opens this development server to the network: add --allow-network if that is meant',
    )
  })
})
