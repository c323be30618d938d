import { ModelNetwork } from './ModelNetwork.js'
import { ModelServer, type ModelSwitches } from './ModelServer.js'
import { createModelWatch } from './modelWatch.js'
import type { ModelOp } from './modelOps.js'
import type { ModelSubject } from './modelSubject.js'
import { startVirtualTime } from './virtualTime.js'
import { playOp, type ModelWorld } from './playOp.js'

/** Makes what the model is played on. */
export type MakeSubject = (client: ModelNetwork['client'], random: () => number) => ModelSubject

/** Long enough for everything that the engine has planned. */
const QUIET_MS = 5_000
const ROUNDS = 14

/** Plays what happens, lets everything come to rest, and tells what was wrong: nothing, where all is well. */
export async function runModel(
  make: MakeSubject,
  switches: ModelSwitches,
  ops: readonly ModelOp[],
): Promise<readonly string[]> {
  const time = startVirtualTime()
  const server = new ModelServer(switches)
  const network = new ModelNetwork(server, switches)
  let state = 1
  // the same in each run: what is random is what happens
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const subject = make(network.client, random)
  try {
    const watch = createModelWatch(subject, server, switches)
    const world: ModelWorld = { server, network, subject, time, watch, sent: [], looking: new Set(['c1']) }
    subject.look('c1')
    if (switches.start === 'open') {
      await time.pass(200)
      network.settle()
      await time.pass(60)
    }
    for (const op of ops) await playOp(world, op)
    await rest(world)
    return [...watch.problems(), ...watch.judge(world.sent, network)]
  } finally {
    subject.close()
    time.restore()
  }
}

/** The network is whole again, both conversations are looked at, and time passes. */
async function rest({ server, subject, network, time }: ModelWorld): Promise<void> {
  subject.look('c1')
  subject.look('c2')
  // nothing tells of a removal: it is seen by whatever next loads the conversation, such as a reconnect
  if (server.removed.length > 0) network.drop()
  for (let round = 0; round < ROUNDS; round += 1) {
    network.settle()
    await time.pass(round === 0 ? 1_500 : QUIET_MS)
  }
}
