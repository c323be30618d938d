type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Whether these keys open the browser's own search: ⌘F on a Mac, where Ctrl+F moves the cursor, and Ctrl+F elsewhere.
 * Where letters aren't Latin, the key is known by its place.
 */
export function isFindKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Keys, isMac: boolean): boolean {
  if (altKey || shiftKey || (isMac ? ctrlKey || !metaKey : metaKey || !ctrlKey)) return false
  return key.toLowerCase() === 'f' || (code === 'KeyF' && !/^[a-z]$/i.test(key))
}
