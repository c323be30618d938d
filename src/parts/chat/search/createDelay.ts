/** One task that waits for its time; another one takes its place. */
export interface Delay {
  run: (task: () => void, pauseMs: number) => void
  isWaiting: () => boolean
  cancel: () => void
}

export function createDelay(): Delay {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    run(task, pauseMs) {
      cancel()
      timer = setTimeout(() => {
        timer = undefined
        task()
      }, pauseMs)
    },
    isWaiting: () => timer !== undefined,
    cancel,
  }
}
