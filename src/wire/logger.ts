/** Where the kit says what a developer should know. Tokens and bodies never reach it. */
export interface Logger {
  warn: (message: string, ...details: unknown[]) => void
}

/** Warns on the console. */
export const consoleLogger: Logger = {
  warn: (message, ...details) => console.warn(`[base44-react] ${message}`, ...details),
}
