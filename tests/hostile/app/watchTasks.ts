/** How long the page's main thread was held. */
export interface Tasks {
  /** The longest task, in milliseconds; 0 where none took 50. */
  worstTask: number
  /** All tasks of 50 ms and more together. */
  longTasks: number
}

/** Measures from now on. What it returns ends that and tells, once the page has come to rest. */
export function watchTasks(): () => Promise<Tasks> {
  const durations: number[] = []
  const take = (entries: PerformanceEntryList) => durations.push(...entries.map(({ duration }) => duration))
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  return async () => {
    // a task is told of after its end
    await new Promise((resolve) => setTimeout(resolve, 25))
    take(observer.takeRecords())
    observer.disconnect()
    return {
      worstTask: Math.max(0, ...durations),
      longTasks: durations.reduce((sum, duration) => sum + duration, 0),
    }
  }
}
