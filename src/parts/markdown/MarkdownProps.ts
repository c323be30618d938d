import type { TrustedHosts } from '../internal/trustedHosts.js'
import type { CodeOptions } from './codeOptions.js'

/** What `Markdown` takes. */
export interface MarkdownProps extends TrustedHosts, CodeOptions {
  /** CommonMark with GitHub's extensions. HTML in it is shown as the text that it is. */
  text: string
  /** True while more of the text is on its way: what its end leaves open is shown as what it is about to be. */
  isStreaming?: boolean | undefined
}
