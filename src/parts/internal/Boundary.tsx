'use client'
import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What is drawn: when one of these is another, it is tried again. */
  of: readonly unknown[]
  /** Stands in the place of what can't be drawn. */
  fallback: (retry: () => void) => ReactNode
  /** Told why: once for each reason, and not of another one before it could be drawn, or somebody wanted another try. */
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
  #wasDrawn = false

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    const isSame = of.length === state.of.length && of.every((one, place) => Object.is(one, state.of[place]))
    return isSame ? null : { of, hasFailed: false }
  }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidMount() {
    this.#noteDrawn()
  }

  override componentDidUpdate() {
    this.#noteDrawn()
  }

  override componentDidCatch(thrown: unknown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    // What streams in is tried again with each push, and mostly fails for the same reason. And an app that renders when
    // it is told may make another try by that, which fails in other words: the two would never end.
    if (this.#told !== undefined && (error.message === this.#told || !this.#wasDrawn)) return
    this.#told = error.message
    this.#wasDrawn = false
    this.props.onError?.(error)
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.hasFailed ? fallback(this.#retry) : children
  }

  #noteDrawn() {
    if (!this.state.hasFailed) this.#wasDrawn = true
  }

  readonly #retry = () => {
    // pressed by a person, who wants to know
    this.#told = undefined
    this.setState({ hasFailed: false })
  }
}
