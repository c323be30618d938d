import type { ReactNode, Ref } from 'react'
import type { AgentChatProps } from '../AgentChat.js'
import type { WidgetHandle } from './WidgetHandle.js'

/** What `AgentChatWidget` takes, besides what `AgentChat` does. */
export interface AgentChatWidgetProps extends Omit<AgentChatProps, 'handleRef'> {
  /** Whether it is open. Give it with `onOpenChange`, or leave it out to have the widget keep it. */
  open?: boolean | undefined
  /** Whether it is open at first. Default: false. */
  defaultOpen?: boolean | undefined
  /** Told when it is to be opened or closed. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** A panel above the launcher (default), or one along the side of the window. A window of at most 480 px is filled by it. */
  mode?: 'floating' | 'side' | undefined
  /** The element at whose end it is put. Default: `document.body`. While it is `null`, nothing is shown. */
  portalContainer?: Element | null | undefined
  /**
   * In a shadow root (default), where the page's styles don't reach it, nor its own the page. `false` puts it into the
   * page itself: your `classNames` and the styles of your own tool renderers then apply, the rules that the page has for
   * all its elements as well, and `base44-react/styles.css` is needed.
   */
  isolated?: boolean | undefined
  /** What the launcher shows while it is closed, in place of a speech bubble: some icon of 26 px. */
  launcher?: ReactNode
  /** Gets what can be done with the widget from outside of it: open, close, send, focus, scroll. */
  handleRef?: Ref<WidgetHandle> | undefined
}
