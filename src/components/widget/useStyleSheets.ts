'use client'
import { useLayoutEffect } from 'react'

/** Gives a tree styles of its own. They are no `<style>`, so that a strict CSP lets them be. */
export function useStyleSheets(tree: DocumentOrShadowRoot | null, text: string): void {
  useLayoutEffect(() => {
    // where there are none, as in a test of an app in jsdom, nothing has a look
    if (tree && 'adoptedStyleSheets' in tree && text !== '') return adopt(tree, text)
    return undefined
  }, [tree, text])
}

function adopt(tree: DocumentOrShadowRoot, text: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]
  return () => {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
