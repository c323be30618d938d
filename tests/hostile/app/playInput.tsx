import { QueryClient } from '@tanstack/react-query'
import { createRoot, type Root } from 'react-dom/client'
import type { HostileInput } from '../HostileInput.js'
import { isLoad } from '../isLoad.js'
import type { Delivery, Played, Sighting } from '../Played.js'
import { attachFile } from './attachFile.js'
import { HostileApp } from './HostileApp.js'
import { hurryFrames } from './hurryFrames.js'
import { inspectElements } from './inspectElements.js'
import { inspectLinks } from './inspectLinks.js'
import { inspectPage } from './inspectPage.js'
import { contentOf, inspectText } from './inspectText.js'
import { FINE_CHARACTERS, lengthsOf } from './lengthsOf.js'
import { messageJson } from './messageJson.js'
import { nextUpdate } from './nextUpdate.js'
import { openAll, showAll } from './openAll.js'
import { sceneOf, type Scene } from './sceneOf.js'
import type { World } from './startWorld.js'
import { until } from './until.js'
import { watchTasks } from './watchTasks.js'

const NEIGHBOUR = 'A question that stands beside it'
const neighbour = messageJson('m-neighbour', 0, { role: 'user', content: NEIGHBOUR })

/** Shows an input to a reader, in one way, and looks at what becomes of the page. It stays until the next one. */
export function createPlayer(world: World) {
  let root: Root | undefined
  const hurry = hurryFrames()
  const sightings: Sighting[] = []
  const sayError = (error: unknown) =>
    void sightings.push({ rule: 'error', seen: String(error).slice(0, 300) })
  window.addEventListener('error', ({ error, message }) => {
    // the browser says so where it puts a measurement off by a frame
    if (!message.startsWith('ResizeObserver loop')) sayError(error ?? message)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => sayError(reason))

  async function mount(entry: HostileInput, messages: string[]): Promise<string> {
    root?.unmount()
    document.querySelector('#app')?.remove()
    const place = document.body.appendChild(document.createElement('div'))
    place.id = 'app'
    const id = await world.converse(isLoad(entry) ? entry.id : entry.input)
    world.tell(id, messages)
    root = createRoot(place, { onCaughtError: sayError, onUncaughtError: sayError })
    root.render(<HostileApp client={world.client} queryClient={new QueryClient()} id={id} />)
    if (!(await until(() => hasNeighbour()))) sayError('the chat does not come up')
    return id
  }

  return async (entry: HostileInput, delivery: Delivery): Promise<Played> => {
    sightings.length = 0
    const scene = sceneOf(entry)
    const prototype = Object.getOwnPropertyNames(Object.prototype).join()
    hurry(!isLoad(entry))
    const ended = isLoad(entry) ? watchTasks() : async () => ({ worstTask: 0, longTasks: 0 })
    const updates =
      delivery === 'whole'
        ? await playWhole(entry, scene, mount)
        : await playStreamed({ entry, scene, step: delivery, mount, world, hurry, sightings })
    openAll()
    await nextUpdate()
    await nextUpdate()
    const tasks = await ended()
    await showAll()
    if (entry.kind === 'filename' && !(await attachFile(entry.input))) sayError('its file does not go up')
    sightings.push(...inspectPage(), ...inspectText(entry, scene), ...inspectRow(entry, scene))
    if (!hasNeighbour() || !document.querySelector('textarea')) sayError('the chat is gone')
    if (Object.getOwnPropertyNames(Object.prototype).join() !== prototype || 'polluted' in {}) {
      sightings.push({ rule: 'prototype', seen: 'Object.prototype has changed' })
    }
    return { sightings: [...sightings], updates, ...tasks, shown: shownOf(scene) }
  }
}

type Mount = (entry: HostileInput, messages: string[]) => Promise<string>

async function playWhole(entry: HostileInput, scene: Scene, mount: Mount): Promise<number> {
  await mount(entry, [neighbour, ...scene.others, scene.whole(1)])
  await nextUpdate()
  return 1
}

interface Stream {
  entry: HostileInput
  scene: Scene
  step: number
  mount: Mount
  world: World
  hurry: (isHurried: boolean) => void
  sightings: Sighting[]
}

async function playStreamed({ entry, scene, step, mount, world, hurry, sightings }: Stream): Promise<number> {
  const before = [neighbour, ...scene.others]
  const id = await mount(entry, before)
  const lengths = lengthsOf(scene.length, step)
  const links = new Set<string>()
  for (const [index, length] of lengths.entries()) {
    hurry(!isLoad(entry) || length <= FINE_CHARACTERS)
    const message = scene.growing(length, index + 1)
    world.tell(id, [...before, message])
    world.push(id, message)
    await nextUpdate()
    if (length > FINE_CHARACTERS && isLoad(entry)) continue
    sightings.push(...inspectElements(), ...inspectLinks())
    for (const href of linksOf(scene.id)) links.add(href)
  }
  world.tell(id, [...before, scene.whole(lengths.length + 1)])
  world.push(id, (scene.pushed ?? scene.whole)(lengths.length + 1))
  // one without an end that is told stays open for a while
  await until(() => !document.querySelector('[data-status="streaming"]') && rowOf(scene.id), 2_000)
  await nextUpdate()
  const final = new Set(linksOf(scene.id))
  for (const href of links) {
    if (!final.has(href)) sightings.push({ rule: 'link', seen: `${href} was a link for a moment` })
  }
  return lengths.length + 1
}

/** Drawn as what it is, or not at all. */
function inspectRow({ kind, input }: HostileInput, { id }: Scene): Sighting[] {
  const row = rowOf(id)
  if (kind !== 'role-content') return row ? [] : [{ rule: 'text', seen: 'its message is not there' }]
  const message = JSON.parse(input) as { role?: unknown; hidden?: unknown }
  if (message.hidden === true) return row ? [{ rule: 'text', seen: 'a hidden message is shown' }] : []
  if (!row) return [{ rule: 'text', seen: 'its message is not there' }]
  const role = typeof message.role === 'string' ? message.role : ''
  return row.getAttribute('data-role') === role
    ? []
    : [{ rule: 'text', seen: `is drawn as ${row.getAttribute('data-role') ?? ''}` }]
}

function hasNeighbour(): boolean {
  return contentOf('m-neighbour')?.textContent === NEIGHBOUR
}

function rowOf(id: string): Element | null {
  return document.querySelector(`[data-message-id="${CSS.escape(id)}"]`)
}

function linksOf(id: string): string[] {
  const links = contentOf(id)?.querySelectorAll<HTMLElement>('a[href], img[src]') ?? []
  return [...links].map((link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '')
}

function shownOf({ id }: Scene) {
  const content = contentOf(id)
  return {
    text: content?.textContent ?? '',
    // each rendering has ids of its own
    html: content?.innerHTML.replace(/_r_\w+_/g, '') ?? '',
    isPlain: Boolean(content?.querySelector(':scope > [data-part="plain"]')),
  }
}
