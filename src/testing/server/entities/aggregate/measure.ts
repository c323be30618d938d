import { canonicalText } from '../../store/canonicalText.js'
import { compareValues } from '../../store/compareValues.js'
import type { MeasureKind } from './measureKinds.js'

/** Computes one thing of the values that a field has in a group; those of records without the field are `undefined`. */
export function measure(kind: MeasureKind, values: readonly unknown[]): unknown {
  const present = values.filter((value) => value !== undefined && value !== null)
  switch (kind) {
    case 'sum':
      return sumOf(numbersOf(present))
    case 'avg': {
      const numbers = numbersOf(present)
      return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
    }
    case 'min':
      return (
        present.reduce((best, value) => (compareValues(value, best) < 0 ? value : best), present[0]) ?? null
      )
    case 'max':
      return (
        present.reduce((best, value) => (compareValues(value, best) > 0 ? value : best), present[0]) ?? null
      )
    case 'count_distinct':
      return new Set(present.flat().map(canonicalText)).size
    default:
      return kind satisfies never
  }
}

/** What isn't a number has no part in a sum, as in MongoDB. */
const numbersOf = (values: readonly unknown[]) => values.filter((value) => typeof value === 'number')

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
