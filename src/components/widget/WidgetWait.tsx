import type { WidgetWords } from './WidgetWords.js'

interface WidgetWaitProps {
  title: string
  words: WidgetWords
  hasFailed: boolean
  onRetry: () => void
}

/** What stands in the panel until the chat is there, and where it can't be had. */
export function WidgetWait({ title, words, hasFailed, onRetry }: WidgetWaitProps) {
  return (
    <>
      <div className="b44-panel-bar">
        <span dir="auto">{title}</span>
      </div>
      {hasFailed ? (
        <div className="b44-panel-problem" role="alert">
          <p>{words.chatNotLoaded}</p>
          <button type="button" className="b44-button" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </div>
      ) : (
        <div className="b44-panel-wait" role="status" aria-label={words.loading}>
          <span />
          <span />
          <span />
          <span />
        </div>
      )}
    </>
  )
}
