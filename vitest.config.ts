import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, locateChromium } from './tests/support/chromium.js'
import { packagesThatImportReact, react18Aliases } from './tests/support/react18.js'
import { sourceAliases } from './tests/support/sourceAliases.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What is polled for is to come true, however slow the machine: `tests/support/eventually.ts` waits as long. */
const patient = { poll: { timeout: 15_000, interval: 20 } }

const dom = {
  expect: patient,
  environment: 'jsdom',
  // one document for all files: much quicker, and nothing of ours may depend on a fresh one
  isolate: false,
  include: ['tests/**/*.test.tsx'],
  exclude: [
    '**/node_modules/**',
    'tests/browser/**',
    'tests/conformance/**',
    'tests/faults/**',
    'tests/package/**',
  ],
  setupFiles: ['tests/support/domSetup.ts'],
  testTimeout: 20_000,
}

/** Tests that start servers and browsers of their own: from Node, with time for a cold start. */
function endToEnd(name: string, globalSetup: string[] = [], testTimeout = 60_000) {
  return {
    resolve: { alias: sourceAliases },
    test: {
      name,
      globalSetup,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      expect: patient,
      testTimeout,
      hookTimeout: 2 * testTimeout,
    },
  }
}

/** Every story, as a test in Chromium, with axe's findings as errors. */
function stories() {
  const executablePath = locateChromium()
  return {
    plugins: [storybookTest({ configDir: path('./.storybook') })],
    resolve: { alias: sourceAliases },
    test: {
      name: 'stories',
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  }
}

// Loading Storybook takes a second and speaks while it does: only for a run that has its project in it.
const storiesAsked = !process.argv.includes('--project') || process.argv.includes('stories')

/** Where a test runs is decided by its folder and extension: `.test.ts` is Node, `.test.tsx` is jsdom. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: sourceAliases },
        test: {
          name: 'unit',
          expect: patient,
          // a thread for each file starts sooner than a process
          pool: 'threads',
          include: ['tests/**/*.test.ts'],
          exclude: dom.exclude,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias: sourceAliases },
        test: {
          ...dom,
          name: 'dom',
          env: { REACT_VERSION: '19' },
        },
      },
      {
        resolve: { alias: [...sourceAliases, ...react18Aliases] },
        test: {
          ...dom,
          name: 'dom-react18',
          env: { REACT_VERSION: '18.3.1' },
          setupFiles: ['tests/support/react18Setup.ts', ...dom.setupFiles],
          server: { deps: { inline: packagesThatImportReact() } },
        },
      },
      endToEnd('browser'),
      endToEnd('conformance'),
      // many worlds at once, on real time: on a busy machine they take theirs
      endToEnd('faults', [], 240_000),
      endToEnd('package', ['tests/support/package/buildTarball.ts']),
      ...(storiesAsked ? [stories()] : []),
    ],
  },
})
