import { pretendTool } from './pretendTool.js'
import type { Scene } from './Scene.js'

/** Makes about 1 MB of JSON. */
const recordCount = 6000

const cities = ['Bergen', 'Ghent', 'Porto', 'Turku', 'Graz', 'Cork', 'Split']
const lamps = ['Heron floor lamp', 'Wren clip lamp', 'Owl night light', 'Crane desk lamp', 'Plover lantern']
const states = ['packed', 'shipped', 'in the depot', 'delivered', 'returned']

const parcelAt = (at: number) => ({
  parcel: `P-${10_000 + at}`,
  order_number: `A-${1000 + Math.floor(at / 2)}`,
  item: lamps[at % lamps.length],
  city: cities[at % cities.length],
  state: states[(at * 3) % states.length],
  weight_grams: 400 + ((at * 37) % 2600),
  shipped_on: new Date(Date.UTC(2031, 0, 1 + (at % 365))).toISOString().slice(0, 10),
  signed: at % 3 === 0,
})

const exportParcels = pretendTool('export_parcels', () =>
  Array.from({ length: recordCount }, (_, at) => parcelAt(at)),
)

/** A call whose result is far too long for a push. */
export const hugeResultScene: Scene = {
  name: 'huge result',
  otherNames: ['huge'],
  help: 'a call that gives 1 MB of JSON, of which a push carries 50 characters',
  async *play(stage) {
    yield* stage.think('All parcels of the year are wanted: that will be a long list.')
    yield* stage.call(exportParcels, { year: 2031 })
    yield* stage.say(`I exported **${recordCount} parcels**; open the call to read them.`)
  },
}
