import type { Scene } from './Scene.js'

const fields = ['order_number', 'customer', 'item', 'quantity', 'total', 'status', 'expected_date', 'carrier']

const typescript = `interface Parcel {
  id: string
  grams: number
}

/** What a parcel costs, in cents. */
export const postage = ({ grams }: Parcel): number => (grams <= 2000 ? 490 : 790)`

const python = `def late(orders, today):
    """Orders that should have arrived by now."""
    return [o for o in orders if o["status"] != "delivered" and o["expected"] < today]`

const html = `<article class="lamp" data-stock="7">
  <h2>Crane &amp; friends</h2>
  <p>From <b>64.50</b></p>
</article>`

const css = `.lamp[data-stock='0'] {
  opacity: 0.5; /* sold out */
}`

const diff = ` carrier: north
-price: 490
+price: 520`

const bash = `# all parcels of one order
curl -s "http://localhost:4400/parcels?order=A-1042" | grep -c '"P-'`

/** One line of several hundred characters. */
const sql = `SELECT ${fields.map((field) => `orders.${field}`).join(', ')} FROM orders WHERE ${fields.map((field) => `orders.${field} IS NOT NULL`).join(' AND ')};`

const json = JSON.stringify(
  { order_number: 'A-1042', items: [{ lamp: 'Heron', quantity: 1 }], paid: true },
  null,
  2,
)

const nested = `A block in a block:

\`\`\`text
Heron
\`\`\``

const block = (language: string, code: string, fence = '```') => `${fence}${language}\n${code}\n${fence}`

/** Code in many languages. */
export const codeScene: Scene = {
  name: 'code',
  help: 'blocks of code in several languages, one with a very long line',
  async *play(stage) {
    yield* stage.say(
      [
        'Postage is computed by `postage(parcel)`:',
        block('ts', typescript),
        'The same team has a script for what is late:',
        block('python', python),
        'This query is **one long line**:',
        block('sql', sql),
        'An order, as the shop gives it:',
        block('json', json),
        'How a lamp is shown, and how one that is sold out:',
        block('html', html),
        block('css', css),
        'The price went up:',
        block('diff', diff),
        '1. Ask for the parcels:',
        block('bash', bash).replace(/^/gm, '   '),
        '2. Read the number that it prints.',
        'Without a language:',
        block('', 'Heron    12\nCrane     7\n<b>Wren</b>  140'),
        'And markdown that is itself code:',
        block('markdown', nested, '````'),
      ].join('\n\n'),
    )
  },
}
