import { Component, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  onReset: () => void
}

/** Says what went wrong, with a button that tries again. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    const again = () => {
      this.props.onReset()
      this.setState({ error: null })
    }
    return (
      <div role="alert">
        {error.message}
        <button onClick={again}>Try again</button>
      </div>
    )
  }
}
