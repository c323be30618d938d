'use client'
import { Component, type ReactNode } from 'react'
import { PlainText } from './PlainText.js'

interface Props {
  text: string
  children: ReactNode
}

interface State {
  text: string
  hasFailed: boolean
}

/** Shows the plain text in place of what could not be rendered, until there is another one to try. */
export class PlainTextBoundary extends Component<Props, State> {
  override state = { text: this.props.text, hasFailed: false }

  static getDerivedStateFromProps({ text }: Props, state: State) {
    return text === state.text ? null : { text, hasFailed: false }
  }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { text, children } = this.props
    return this.state.hasFailed ? <PlainText text={text} /> : children
  }
}
