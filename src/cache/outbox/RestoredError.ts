import { Base44Error, type Base44ErrorDetails } from '../../wire/errors.js'

/** An error that another tab, or this one before a reload, had: known by its name, its words and its code. */
export class RestoredError extends Base44Error {
  override readonly name: string

  constructor(message: string, { name, ...details }: Base44ErrorDetails & { name: string | undefined }) {
    super(message, details)
    this.name = name ?? 'Base44Error'
  }
}
