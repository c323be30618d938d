/** For `expect.poll`: things are to come true, however slow the machine. */
export const PATIENT = { timeout: 15_000, interval: 20 }
