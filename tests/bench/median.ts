import { quantile } from './quantile.js'

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
