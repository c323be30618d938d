import { exit } from 'node:process'
import { ensureChromium } from './chromium.js'

try {
  console.log(`Chromium: ${ensureChromium()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
