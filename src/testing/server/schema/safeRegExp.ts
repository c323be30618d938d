/**
 * The expression of a schema's `pattern`, or `undefined` where it is broken or could take exponential time: a repeated
 * group that itself repeats or chooses, a back reference, or great length.
 */
export function safeRegExp(pattern: unknown): RegExp | undefined {
  if (typeof pattern !== 'string' || pattern.length > 200) return undefined
  if (/\\[1-9]|\\k</.test(pattern) || /\([^)]*[*+{|][^)]*\)[*+{]/.test(pattern) || /\)\)[*+{]/.test(pattern))
    return undefined
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}
