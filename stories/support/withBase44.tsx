import type { Decorator } from '@storybook/react-vite'
import { Base44Provider } from 'base44-react'
import { createTestBase44, type TestBase44, type TestBase44Options } from 'base44-react/testing'
import { agents, entities, records } from './project.js'

interface Context {
  loaded: Record<string, unknown>
}

/** The in-memory Base44 that {@link withBase44} started for a story. */
export function base44Of({ loaded }: Context): TestBase44 {
  // `withBase44` put it there; Storybook can't know what a loader loads.
  return loaded['base44'] as TestBase44
}

const provide: Decorator = (Story, context) => (
  <Base44Provider client={base44Of(context).client}>
    <Story />
  </Base44Provider>
)

/** Gives a story the real backend, in memory: nothing leaves the page. It is closed when the story is left. */
export function withBase44(options: Partial<TestBase44Options> = {}) {
  return {
    loaders: [async () => ({ base44: await createTestBase44({ agents, entities, records, ...options }) })],
    decorators: [provide],
    beforeEach: (context: Context) => () => base44Of(context).close(),
  }
}
