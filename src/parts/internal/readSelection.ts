/** The selection in the tree that an element stands in: of what is selected in a shadow root, Chromium tells the root alone. */
export function readSelection(element: Element): Selection | null {
  const root: Node & { getSelection?: () => Selection | null } = element.getRootNode()
  return root.getSelection?.() ?? element.ownerDocument.getSelection()
}
