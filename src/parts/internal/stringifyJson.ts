/** JSON text of a value from JSON, of any depth: `JSON.stringify` overflows the stack at a few thousand levels. */
export function stringifyJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return stringifyDeep(value)
  }
}

type Step = { text: string } | { value: unknown }

/** Walks with a stack of its own. What comes first is pushed last. */
function stringifyDeep(root: unknown): string {
  const pieces: string[] = []
  const steps: Step[] = [{ value: root }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('text' in step) pieces.push(step.text)
    else if (Array.isArray(step.value))
      pushAll(
        steps,
        '[',
        ']',
        step.value.map((item: unknown) => ['', item]),
      )
    else if (typeof step.value === 'object' && step.value !== null) {
      pushAll(
        steps,
        '{',
        '}',
        Object.entries(step.value).map(([key, item]) => [`${JSON.stringify(key)}:`, item]),
      )
    } else pieces.push(JSON.stringify(step.value))
  }
  return pieces.join('')
}

function pushAll(steps: Step[], open: string, close: string, entries: [prefix: string, value: unknown][]) {
  steps.push({ text: close })
  for (const [index, [prefix, value]] of [...entries.entries()].reverse()) {
    steps.push({ value }, { text: `${index === 0 ? '' : ','}${prefix}` })
  }
  steps.push({ text: open })
}
