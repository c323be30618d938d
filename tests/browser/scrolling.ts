import type { Locator } from 'playwright'

/** How far a scroll container is from its end, in whole pixels. */
export const distanceToEnd = (log: Locator) =>
  log.evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  )

/** Resolves once nothing has been scrolled or made higher for some frames. */
export const comeToRest = (log: Locator) =>
  log.evaluate(async (element) => {
    const place = () => `${element.scrollTop} ${element.scrollHeight}`
    for (let still = 0, last = ''; still < 4;) {
      await new Promise(requestAnimationFrame)
      still = place() === last ? still + 1 : 0
      last = place()
    }
  })

/** Scrolls as a hand on a wheel does, and waits until nothing moves any more. */
export async function turnWheel(log: Locator, pixels: number): Promise<void> {
  await log.hover()
  await log.page().mouse.wheel(0, pixels)
  await comeToRest(log)
}

/** What a reader may have their eye on: a row that begins in sight, and how far below the upper edge. */
export const rowInSight = (log: Locator) =>
  log.evaluate((element) => {
    const edge = element.getBoundingClientRect().top
    const belowEdge = (row: Element) => Math.round(row.getBoundingClientRect().top - edge)
    const row = [...element.querySelectorAll('[data-message-id]')].find((one) => belowEdge(one) > 20)
    return { id: row?.getAttribute('data-message-id') ?? '', y: row ? belowEdge(row) : NaN }
  })

/** By how many whole pixels a row is away from where it was seen: one may be rounding. */
export const movedBy = (log: Locator, seen: { id: string; y: number }) =>
  log.evaluate((element, { id, y }) => {
    const row = element.querySelector(`[data-message-id="${id}"]`)
    if (!row) return Infinity
    return Math.abs(Math.round(row.getBoundingClientRect().top - element.getBoundingClientRect().top) - y)
  }, seen)
