import { expect, it, vi } from 'vitest'
import { openRooms } from '../support/openRooms.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { eventually } from '../support/eventually.js'

it('gets pushes by polling where no WebSocket passes, as behind a strict proxy, also after a reconnect', async () => {
  const server = await startRoomsServer(['polling'])
  const { rooms } = openRooms(server)
  const onPush = vi.fn()
  const joins = () => server.events.filter((event) => event === 'join /agent-conversations/c1').length
  rooms.join('/agent-conversations/c1', { onPush })
  await eventually(() => expect(joins()).toBe(1))
  server.push('/agent-conversations/c1', { id: 'm1' })
  await eventually(() => expect(onPush).toHaveBeenCalledTimes(1))

  server.kick()
  await eventually(() => expect(joins()).toBe(2))
  server.push('/agent-conversations/c1', { id: 'm2' })
  await eventually(() => expect(onPush).toHaveBeenCalledTimes(2))
})
