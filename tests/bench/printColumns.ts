/** Prints rows of texts below each other: the first one leans to the left, the others to the right. */
export function printColumns(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  console.log(`\n${title}`)
  for (const [first = '', ...rest] of rows) {
    const cells = rest.map((text, place) => text.padStart((widths[place + 1] ?? 0) + 2))
    console.log(first.padEnd(widths[0] ?? 0) + cells.join(''))
  }
}
