/**
 * Styles whose tokens are the host's. There the page's own rules for `.b44-root` reach them: none reaches into a shadow
 * root, but what they set is inherited.
 */
export function ofHost(styles: string): string {
  return styles.replaceAll('.b44-root:not(.b44-root *)', ':host')
}
