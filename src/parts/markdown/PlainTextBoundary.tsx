'use client'
import { Component, type ReactNode } from 'react'

interface Props {
  text: string
  children: ReactNode
}

/** Shows the plain text in place of what could not be rendered. */
export class PlainTextBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { text, children } = this.props
    return this.state.hasFailed ? <div data-part="plain">{text}</div> : children
  }
}
