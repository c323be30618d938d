import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ModelNetwork } from './model/ModelNetwork.js'
import { ModelServer, type ModelSwitches } from './model/ModelServer.js'
import { ourSubject } from './model/ourSubject.js'
import { startVirtualTime, type VirtualTime } from './model/virtualTime.js'

const switches: ModelSwitches = { start: 'open', dates: 'each', join: 'ack', echo: 'none', answer: 'own' }
const PUSHES = 100_000
const RECONNECTS = 500
const CHUNKS_OF_A_MESSAGE = 500

/** The heap after everything that can be collected was, in bytes. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  // the flag gives `gc` to contexts that are made after it
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}

describe('a conversation that is watched for long', () => {
  let time: VirtualTime
  beforeEach(() => void (time = startVirtualTime()))
  afterEach(() => time.restore())

  it(
    'holds no more memory after 100,000 pushes and 500 reconnects than after a tenth of them',
    { timeout: 300_000 },
    async () => {
      const server = new ModelServer(switches)
      const network = new ModelNetwork(server, switches)
      const subject = ourSubject(network.client, () => 0)
      subject.look('c1')
      await time.pass(60)
      network.settle()
      const play = async (pushes: number, reconnects: number) => {
        for (let push = 0; push < pushes; push += 1) {
          // the thread stays as long as it is: what grows is only what is kept beside it
          if (push % CHUNKS_OF_A_MESSAGE === 0) {
            server.remove('c1', 0)
            server.append('c1', { role: 'assistant' })
          }
          server.grow('c1', () => ({ content: 'x'.repeat(push % CHUNKS_OF_A_MESSAGE) }))
          network.deliver(Infinity)
          if (push % 10 === 0) await time.pass(60)
          if (push % Math.floor(pushes / reconnects) === 0) {
            network.drop()
            network.connect()
            await time.pass(600)
            network.settle()
          }
        }
        await time.pass(60)
        network.settle()
        await time.pass(60_000)
        network.settle()
        await time.pass(60)
        return heapUsed()
      }
      await play(PUSHES / 100, RECONNECTS / 100)
      const tenth = await play(PUSHES / 10, RECONNECTS / 10)
      const whole = await play(PUSHES - PUSHES / 10, RECONNECTS - RECONNECTS / 10)
      expect(subject.rows('c1')).toHaveLength(1)
      subject.close()
      expect(whole / tenth).toBeLessThan(1.2)
    },
  )
})
