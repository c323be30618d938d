import { pretendTool } from './pretendTool.js'
import type { Scene } from './Scene.js'

const findOrder = pretendTool('find_order', () => ({
  order_number: 'A-1042',
  customer: 'Mira Holt',
  items: ['Heron floor lamp', 'Wren clip lamp', 'Spare bulb'],
  status: 'shipped',
}))

const listParcels = pretendTool('list_parcels', () =>
  ['P-7731', 'P-7732', 'P-7733'].map((parcel, at) => ({ parcel, order: 'A-1042', box: at + 1 })),
)

const trackParcel = (parcel: string, place: string, expected: string) => ({
  tool: pretendTool('track_parcel', () => ({ parcel, place, expected })),
  args: { parcel },
})

const addNote = pretendTool('add_note', () => ({ success: true, id: 'note-18' }))

/** Two calls after each other, three side by side, and one more after those. */
export const toolsScene: Scene = {
  name: 'tools',
  otherNames: ['several tools'],
  help: 'several calls, one after another and three at the same time',
  async *play(stage) {
    yield* stage.think(
      'An order can have several parcels. First the order, then its parcels, then each of them.',
    )
    yield* stage.say('I look for the order and for its parcels.')
    yield* stage.call(findOrder, { order_number: 'A-1042' })
    yield* stage.call(listParcels, { order_number: 'A-1042' })
    yield* stage.say('There are three parcels, so I ask about all of them at once.')
    yield* stage.callTogether([
      trackParcel('P-7731', 'at the door', 'today'),
      trackParcel('P-7732', 'in the van', 'today'),
      trackParcel('P-7733', 'in the depot', 'tomorrow'),
    ])
    yield* stage.call(addNote, { order_number: 'A-1042', text: 'Told the customer about the third parcel.' })
    yield* stage.say('Two parcels arrive **today**, the third one **tomorrow**. I left a note at the order.')
  },
}
