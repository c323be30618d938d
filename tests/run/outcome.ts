/** What one step came to. */
export interface Outcome {
  name: string
  passed: number
  failed: number
  /** What went wrong besides, or instead of, a failing test. */
  problems: readonly string[]
  output: string
  seconds: number
}

function indent(text: string) {
  return text.trimEnd().replace(/^/gm, '  │ ')
}

/** One line for a step that passed; for another, all that it printed as well. */
export function describeOutcome({ name, passed, failed, problems, output, seconds }: Outcome): string {
  const line = `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`
  if (failed === 0) return line
  const reasons = problems.map((problem) => `  ${problem}`)
  return [...(output.trim() ? [indent(output)] : []), line, ...reasons].join('\n')
}

export function totalOf(outcomes: readonly Outcome[]) {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  }
}
