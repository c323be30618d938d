import { createFakeBrowser, createFakeStorage } from '../../cache/fakeBrowser.js'
import { startVirtualTime, type VirtualTime } from '../model/virtualTime.js'
import { createRandom, type Random } from '../support/random.js'
import { createCheckShown } from './checkShown.js'
import { checkTruth } from './checkTruth.js'
import { garbleText } from './garbleText.js'
import type { HostileJson } from './hostileJson.js'
import { mutateJson } from './mutateJson.js'
import { CHATS, openFuzzWorld, type FuzzWorld } from './openFuzzWorld.js'
import { pickKind, playMutation } from './playMutation.js'

/** One engine's share of the mutations. */
export interface FuzzBatch {
  /** Names the run, and the batch in it: together they decide everything. */
  seed: number
  number: number
  mutations: number
  hostile: HostileJson
  /** What an earlier page has stored, by key. */
  stored: readonly (readonly [key: string, value: string])[]
  /** Counts what was mutated, by its kind. */
  played: Map<string, number>
}

/** What comes in one frame is shown together. */
const PAUSES_MS = [0, 0, 0, 0, 60, 60, 60, 400, 3_000] as const

/** Plays a batch, lets the server be true again, and tells what was wrong: nothing, where all is well. */
export async function fuzzBatch(batch: FuzzBatch): Promise<string[]> {
  const random = createRandom(batch.seed).fork(`batch ${batch.number}`)
  const time = startVirtualTime()
  const world = openFuzzWorld(random, createFakeBrowser(spoilStorage(batch.stored, random)))
  try {
    const problems = await play(batch, world, time, random)
    return isPolluted() ? [...problems, 'Object.prototype is changed'] : problems
  } finally {
    world.close()
    await time.pass(1_000)
    time.restore()
  }
}

async function play(
  batch: FuzzBatch,
  world: FuzzWorld,
  time: VirtualTime,
  random: Random,
): Promise<string[]> {
  const checkShown = createCheckShown(world)
  let doing = 'the beginning'
  try {
    await time.pass(1_000)
    for (let count = 0; count < batch.mutations; count += 1) {
      const kind = pickKind(random)
      batch.played.set(kind, (batch.played.get(kind) ?? 0) + 1)
      doing = `mutation ${count}, ${kind}`
      await playMutation(world, kind, { random, hostile: batch.hostile, time })
      const pause = random.pick(PAUSES_MS)
      if (pause === 0) continue
      await time.pass(pause)
      const problems = checkShown()
      if (problems.length > 0) return problems.map((problem) => `${doing}: ${problem}`)
    }
    doing = 'the end'
    await heal(world, time)
    // costs as much as several batches
    if (batch.number % 10 === 0) world.report()
    return [...checkShown(), ...checkTruth(world)]
  } catch (error) {
    return [`${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}

/** What was stored by an older version of the app, or by a page that is not friendly. */
function spoilStorage(stored: FuzzBatch['stored'], random: Random) {
  const storage = createFakeStorage()
  for (const [key, value] of stored) {
    storage.setItem(key, random.chance(0.7) ? mutateJson(value, random) : garbleText(value, random))
  }
  return storage
}

/** From now on the server is true, and it is asked once more. */
async function heal(world: FuzzWorld, time: VirtualTime): Promise<void> {
  const { server, joins, tokens, engine, queryClient } = world
  joins.length = 0
  tokens.length = 0
  for (const spoils of Object.values(server.spoils)) spoils.length = 0
  world.signIn()
  // what is under way comes to its end
  await time.pass(2_000)
  for (const id of CHATS) void queryClient.refetchQueries(engine.queries.conversation(id))
  void queryClient.refetchQueries({ queryKey: engine.lists.options({}).queryKey })
  // a date in the future speaks for what it came with until a second GET
  await time.pass(10_000)
}

function isPolluted(): boolean {
  return 'polluted' in {} || Object.keys(Object.prototype).length > 0
}
