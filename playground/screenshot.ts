import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../tests/support/chromium.js'
import { freePort } from '../tests/support/freePort.js'
import { spawnUntil } from '../tests/support/spawnScript.js'

// Takes README's picture of the real page: `npm run screenshot`.
const target = fileURLToPath(new URL('screenshot.png', import.meta.url))
const dataDir = await mkdtemp(join(tmpdir(), 'base44-screenshot-'))
const port = await freePort()
const playground = await spawnUntil(/playground is at/, 'playground/start.ts', {
  PORT: `${port}`,
  DATA: dataDir,
})
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 960 }, deviceScaleFactor: 2 })
  await page.goto(`http://localhost:${port}`)
  const input = page.getByRole('region', { name: 'Support' }).getByRole('textbox')
  await input.fill('What tasks are open?')
  await input.press('Enter')
  await page.locator('[role="region"][data-turn="working"]').waitFor()
  await page.locator('[role="region"][data-turn="idle"]').waitFor()
  await page.screenshot({ path: target, animations: 'disabled' })
  console.log(`Wrote ${target}`)
} finally {
  await browser.close()
  await playground.end()
  await rm(dataDir, { recursive: true, force: true })
}
