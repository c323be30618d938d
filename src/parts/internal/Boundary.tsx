'use client'
import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What is drawn: when one of these is another, it is tried again. */
  of: readonly unknown[]
  /** Stands in the place of what can't be drawn. */
  fallback: (retry: () => void) => ReactNode
  /** Told why, once for each reason. */
  onError?: ((error: Error) => void) | undefined
  children: ReactNode
}

interface BoundaryState {
  of: readonly unknown[]
  hasFailed: boolean
}

/** Keeps what can't be drawn from taking the rest of the page with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { of: this.props.of, hasFailed: false }
  #told: string | undefined

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    const isSame = of.length === state.of.length && of.every((one, place) => Object.is(one, state.of[place]))
    return isSame ? null : { of, hasFailed: false }
  }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(thrown: unknown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    // what streams in is tried again with each push, and mostly fails for the same reason
    if (error.message === this.#told) return
    this.#told = error.message
    this.props.onError?.(error)
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.hasFailed ? fallback(this.#retry) : children
  }

  readonly #retry = () => {
    // pressed by a person, who wants to know
    this.#told = undefined
    this.setState({ hasFailed: false })
  }
}
