import { expect, it } from 'vitest'
import { execute } from './execute.js'

it('keeps what a program prints, and how it ends', async () => {
  const script = "console.log('said'); console.error('complained'); process.exitCode = 3"
  const { ended, output } = await execute('node', ['--eval', script])
  expect(ended).toBe('exit 3')
  expect(output).toContain('said\n')
  expect(output).toContain('complained\n')
})

it('tells of a program that is not there', async () => {
  expect(await execute('no-such-program', [])).toMatchObject({ ended: expect.stringContaining('ENOENT') })
})
