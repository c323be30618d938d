// The script of the page: what the harness calls, by way of the window.
import 'base44-react/styles.css'
import type { HostileInput } from '../HostileInput.js'
import type { Delivery } from '../Played.js'
import { inspectPage } from './inspectPage.js'
import { playControl } from './playControl.js'
import { createPlayer } from './playInput.js'
import { startWorld } from './startWorld.js'

const player = () => startWorld(location.origin).then(createPlayer)
let playing: ReturnType<typeof player> | undefined

const hostile = {
  play: async (entry: HostileInput, delivery: Delivery) => (await (playing ??= player()))(entry, delivery),
  playControl,
  inspectPage,
}

declare global {
  interface Window {
    hostile: typeof hostile
  }
}

window.hostile = hostile
