import { createFakeBrowser, createFakeStorage } from '../../cache/fakeBrowser.js'
import { threadKeyOfId } from '../../../src/cache/thread.js'
import { startVirtualTime } from '../model/virtualTime.js'
import { createRandom } from '../support/random.js'
import { openFuzzWorld } from './openFuzzWorld.js'

/** What a page leaves that is closed while a message is on its way and another is being written, by key. */
export async function storedByAPage(): Promise<(readonly [key: string, value: string])[]> {
  const time = startVirtualTime()
  const storage = createFakeStorage()
  const world = openFuzzWorld(createRandom(1), createFakeBrowser(storage))
  try {
    // the code of the socket is loaded with the first room
    await import('../../../src/client/liveModules.js')
    await time.pass(1_000)
    world.server.spoils.send.push(() => Response.error())
    const { delivery, local } = world.engine
    delivery.send({ key: threadKeyOfId('c1'), id: 'c1' }, 'c1', 'On its way')
    delivery.send({ key: threadKeyOfId('c1'), id: 'c1' }, 'c1', 'Waits for that')
    local.drafts.set({ threadKey: threadKeyOfId('c1'), id: 'c1' }, 'Being written')
    local.readMarkers.mark('c1', world.server.conversation('c1').messages.at(-1))
    await time.pass(400)
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    return keys.map((key) => [key, storage.getItem(key) ?? ''] as const)
  } finally {
    world.close()
    await time.pass(60_000)
    time.restore()
  }
}
