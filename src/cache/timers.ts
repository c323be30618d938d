/** Timers by name: setting one that runs puts it off. */
export interface Timers {
  set: (name: string, delayMs: number, action: () => void) => void
  clear: () => void
}

/** Makes a set of timers, which end together. */
export function createTimers(): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    set(name, delayMs, action) {
      clearTimeout(running.get(name))
      const timer = setTimeout(() => {
        running.delete(name)
        action()
      }, delayMs)
      running.set(name, timer)
    },
    clear() {
      running.forEach((timer) => clearTimeout(timer))
      running.clear()
    },
  }
}
