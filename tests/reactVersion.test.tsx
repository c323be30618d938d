import { render, screen } from '@testing-library/react'
import { Slot } from '@radix-ui/react-slot'
import { QueryClient, QueryClientProvider, useIsFetching } from '@tanstack/react-query'
import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect, it } from 'vitest'

const expected = process.env.REACT_VERSION ?? 'unknown: set it in vitest.config.ts'

it(`is React ${expected} that these tests run on`, () => {
  expect(`${version}.`).toContain(`${expected}.`)
  expect(domVersion).toBe(version)
})

it('is the same React that Testing Library and our dependencies use', () => {
  function Fetching() {
    return <p>fetching {useIsFetching()}</p>
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Slot>
        <Fetching />
      </Slot>
    </QueryClientProvider>,
  )
  expect(screen.getByText('fetching 0')).toBeInTheDocument()
})
