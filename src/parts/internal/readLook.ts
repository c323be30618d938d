/** How the kit looks at some place of the page. */
export interface Look {
  theme: 'light' | 'dark' | 'system'
  direction: 'ltr' | 'rtl'
}

/** The look about an element, for what belongs to it but stands elsewhere in the page. */
export function readLook(element: Element): Look {
  const { colorScheme, direction } = getComputedStyle(
    element.closest('.b44-root') ?? document.documentElement,
  )
  return {
    theme: colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'system',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  }
}
