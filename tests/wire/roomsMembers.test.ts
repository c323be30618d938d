import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { openRooms } from '../support/openRooms.js'
import { startRoomsServer } from '../support/roomsServer.js'

const listener = () => ({ onPush: vi.fn(), onJoin: vi.fn(), onAnswer: vi.fn() })

describe('the members of a room', () => {
  it('share one join', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    rooms.join('a', listener())
    rooms.join('a', listener())
    await settle()
    rooms.join('a', listener())
    await settle()
    expect(server.events.filter((event) => event === 'join a')).toHaveLength(1)
  })

  it('are each told of the join, also who comes later', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const [early, late] = [listener(), listener()]
    rooms.join('a', early)
    await settle()
    rooms.join('a', late)
    expect([early.onJoin.mock.calls.length, late.onJoin.mock.calls.length]).toEqual([1, 1])
  })

  it('are each told what is pushed', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const members = [listener(), listener()]
    members.forEach((member) => rooms.join('a', member))
    await settle()
    server.push('a', { id: 'm1' })
    await settle()
    expect(members.map(({ onPush }) => onPush.mock.calls.length)).toEqual([1, 1])
  })

  it('are told nothing of other rooms', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const member = listener()
    rooms.join('a', member)
    rooms.join('b', listener())
    await settle()
    server.push('b', { id: 'm1' })
    await settle()
    expect(member.onPush).not.toHaveBeenCalled()
  })

  it('are told nothing once they have left', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const member = listener()
    const leave = rooms.join('a', member)
    rooms.join('a', listener())
    await settle()
    leave()
    server.push('a', { id: 'm1' })
    await settle()
    expect(member.onPush).not.toHaveBeenCalled()
  })

  it('keep the room for the others when one of them leaves twice', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const leave = rooms.join('a', listener())
    const other = listener()
    rooms.join('a', other)
    await settle()
    leave()
    leave()
    server.push('a', { id: 'm1' })
    await settle()
    expect(other.onPush).toHaveBeenCalledTimes(1)
  })

  it('count one by one when they are the same listener', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const member = listener()
    const leave = rooms.join('a', member)
    rooms.join('a', member)
    await settle()
    leave()
    server.push('a', { id: 'm1' })
    await settle()
    expect(member.onPush).toHaveBeenCalledTimes(1)
  })

  it('leave when the last of them has, after a moment of grace', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const leave = rooms.join('a', listener())
    await settle()
    leave()
    await eventually(() => expect(server.events).toContain('leave a'))
  })

  it('neither leave nor join when somebody comes back in that moment', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    rooms.join('a', listener())()
    const leaveOther = rooms.join('b', listener())
    const back = rooms.join('a', listener())
    await settle()
    leaveOther()
    await eventually(() => expect(server.events).toContain('leave b'))
    expect(server.events.filter((event) => event.endsWith(' a'))).toEqual(['join a'])
    back()
  })

  it('do not lose a push to one of them that throws', async () => {
    const server = await startRoomsServer()
    const { rooms, settle, warnings } = openRooms(server)
    const mistake = new Error('a mistake')
    const other = listener()
    rooms.join('a', {
      onPush() {
        throw mistake
      },
    })
    rooms.join('a', other)
    await settle()
    server.push('a', { id: 'm1' })
    await settle()
    expect([other.onPush.mock.calls.length, warnings]).toEqual([1, [['A callback threw', mistake]]])
  })

  it('may join another room when they are told of theirs: one join each', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    rooms.join('a', { onPush() {}, onJoin: () => void rooms.join('b', listener()) })
    await settle()
    expect(server.events.filter((event) => event.startsWith('join'))).toEqual([
      'join a',
      'join b',
      'join barrier-1',
    ])
  })
})

describe('the answer to a join', () => {
  it.each([
    ['an acknowledgement', { ok: true }, undefined],
    ['a refusal', { error: 'Access denied' }, 'Access denied'],
    ['a refusal of another shape', { error: { code: 7 } }, 'the server refused'],
  ])('is told when it is %s, also to who comes later', async (_, answer, refused) => {
    const server = await startRoomsServer()
    server.acknowledge(() => answer)
    const { rooms, settle } = openRooms(server)
    const [early, late] = [listener(), listener()]
    rooms.join('a', early)
    await settle()
    rooms.join('a', late)
    expect([early.onAnswer.mock.calls, late.onAnswer.mock.calls]).toEqual([[[refused]], [[refused]]])
  })

  it('is missed by nobody when a server gives none', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const member = listener()
    rooms.join('a', member)
    await settle()
    server.push('a', { id: 'm1' })
    await settle()
    expect([member.onAnswer.mock.calls.length, member.onPush.mock.calls.length]).toEqual([0, 1])
  })
})
