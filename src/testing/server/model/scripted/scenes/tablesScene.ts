import type { Scene } from './Scene.js'

const prices = `| Lamp | Kind | In stock | Price |
| :--- | :---: | ---: | ---: |
| Heron | floor lamp | 12 | 129.00 |
| Crane | desk lamp | 7 | 64.50 |
| Wren | clip lamp | 140 | 9.90 |
| Owl | night light | 0 | 18.00 |`

const cells = `| Written | Shown |
| --- | --- |
| a link | [How to return a lamp](https://example.com/help/returns) |
| code | \`A-1042\` |
| a bar | E14 \\| E27 |
| marks | **bold**, *italic*, ~~gone~~ |
| nothing | |
| a long text | The box has to be closed with tape on all sides, and the label goes on the largest one, so that the sorting machine finds it. |`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const rowOf = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** A row for each lamp with its parcels of each month. */
function wideTable(): string {
  const rows = ['Heron floor lamp', 'Crane desk lamp', 'Wren clip lamp', 'Owl night light'].map(
    (lamp, row) => {
      const counts = months.map((_, month) => 20 + ((row * 17 + month * 29) % 83))
      return rowOf([lamp, ...counts, counts.reduce((sum, count) => sum + count, 0)])
    },
  )
  const head = [rowOf(['Parcels', ...months, 'Year']), rowOf(['---', ...months.map(() => '---:'), '---:'])]
  return [...head, ...rows].join('\n')
}

/** Tables of different kinds. */
export const tablesScene: Scene = {
  name: 'tables',
  otherNames: ['table'],
  help: 'aligned columns, marks in cells, and a table that is wider than the chat',
  async *play(stage) {
    yield* stage.say(
      [
        'The lamps that we sell, with **aligned columns**:',
        prices,
        'What a cell can hold:',
        cells,
        'And a **wide** one, the parcels of a year:',
        wideTable(),
        'The Owl is sold out until the next delivery.',
      ].join('\n\n'),
    )
  },
}
