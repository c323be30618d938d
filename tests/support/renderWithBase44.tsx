import { render } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { userEvent } from '@testing-library/user-event'
import { Base44Provider } from 'base44-react'
import { createTestBase44, type TestBase44, type TestBase44Options } from 'base44-react/testing'
import type { ReactElement } from 'react'
import { onTestFinished, vi } from 'vitest'

vi.setConfig({ testTimeout: 20_000 })

const supportAgent = {
  name: 'support_agent',
  tool_configs: [{ entity_name: 'Task', allowed_operations: ['read' as const] }],
}

/** A real Base44, in memory, with one agent. Closed when the test ends. */
export async function startBase44(options: Partial<TestBase44Options> = {}): Promise<TestBase44> {
  const base44 = await createTestBase44({ agents: [supportAgent], ...options })
  onTestFinished(() => base44.close())
  return base44
}

/** Renders within the provider of an in-memory Base44, with a person at the keyboard. */
export function renderWithBase44(base44: TestBase44, element: ReactElement, client = base44.client) {
  const queryClient = new QueryClient()
  const wrap = (child: ReactElement) => (
    <Base44Provider client={client} queryClient={queryClient}>
      {child}
    </Base44Provider>
  )
  const view = render(wrap(element))
  return {
    ...view,
    user: userEvent.setup(),
    rerender: (child: ReactElement) => view.rerender(wrap(child)),
  }
}
