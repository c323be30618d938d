import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { openRooms } from '../support/openRooms.js'
import { startRoomsServer } from '../support/roomsServer.js'

const quiet = { onPush() {} }

describe('close', () => {
  it('drops the socket', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server)
    rooms.join('a', quiet)
    await connected()
    rooms.close()
    expect(rooms.status.get()).toEqual({ state: 'idle' })
    await eventually(() => expect(server.sockets()).toEqual([]))
  })

  it('is undone by the next join, with the rooms that still have members', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const onPush = vi.fn()
    rooms.join('a', { onPush })
    await settle()
    rooms.close()
    await settle()
    server.push('a', { id: 'm1' })
    await settle()
    expect(onPush).toHaveBeenCalledTimes(1)
  })

  it('before the socket is there opens none', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server, { token: 'first' })
    rooms.join('a', quiet)
    rooms.close()
    rooms.join('b', quiet)
    await connected()
    await eventually(() => expect(server.sockets()).toHaveLength(1))
  })
})

describe('a program that left its last room', () => {
  it('ends by itself: no socket and no timer is left behind', async () => {
    const server = await startRoomsServer()
    const script = fileURLToPath(new URL('../support/leaveAndExit.ts', import.meta.url))
    const program = spawn(process.execPath, ['--import', 'tsx', script, server.url], { stdio: 'inherit' })
    onTestFinished(() => void program.kill())
    expect(await once(program, 'exit')).toEqual([0, null])
    await eventually(() => expect(server.events.at(-1)).toBe('disconnect'))
  })
})
