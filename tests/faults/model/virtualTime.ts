/** Time that passes only when it is told to, for everything that uses the global timers and clocks. */
export interface VirtualTime {
  /** Lets promises settle, and this much time pass, with all that falls due in it. */
  pass: (ms: number) => Promise<void>
  /** The same at once: promises settle later. */
  run: (ms: number) => void
  /** Sets the device's clock: what is due stays due after as long as before. */
  jump: (ms: number) => void
  restore: () => void
}

interface Timer {
  due: number
  order: number
  run: () => void
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  dateNow: Date.now,
  performanceNow: performance.now.bind(performance),
  setImmediate: globalThis.setImmediate,
}

/** Microtasks are done when the event loop turns. */
const settle = () => new Promise<void>((resolve) => void real.setImmediate(resolve))

/** Takes over timers and clocks until `restore`. It begins at the first of January 2026. */
export function startVirtualTime(): VirtualTime {
  const timers = new Map<number, Timer>()
  let now = 0
  let wall = Date.UTC(2026, 0, 1)
  let orders = 0

  const set = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    const order = ++orders
    timers.set(order, { due: now + Math.max(0, delay), order, run: () => callback(...args) })
    return order
  }
  const next = () => {
    let first: Timer | undefined
    for (const timer of timers.values()) if (!first || timer.due < first.due) first = timer
    return first
  }
  Object.assign(globalThis, { setTimeout: set, clearTimeout: (id: number) => void timers.delete(id) })
  Date.now = () => wall + now
  performance.now = () => now
  return {
    async pass(ms) {
      const end = now + ms
      await settle()
      for (let timer = next(); timer && timer.due <= end; timer = next()) {
        timers.delete(timer.order)
        now = Math.max(now, timer.due)
        timer.run()
        await settle()
      }
      now = end
    },
    run(ms) {
      const end = now + ms
      for (let timer = next(); timer && timer.due <= end; timer = next()) {
        timers.delete(timer.order)
        now = Math.max(now, timer.due)
        timer.run()
      }
      now = end
    },
    jump(ms) {
      wall += ms
    },
    restore() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout })
      Date.now = real.dateNow
      performance.now = real.performanceNow
    },
  }
}
