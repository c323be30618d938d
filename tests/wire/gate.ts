/** Something that a test lets happen. */
export function gate<T>() {
  let open: (value: T) => void = () => undefined
  const opened = new Promise<T>((resolve) => (open = resolve))
  return { opened, open: (value: T) => open(value) }
}
