import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SetupError } from './SetupError.js'

/**
 * Keeps a second process out of a data folder: the embedded database would be ruined by two. The lock is a local socket, which
 * the system drops with its process, however that ends; a file with a process id could outlive it and name another one.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `base44-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const server = (await listen(path)) ?? (await takeOver(path))
  if (!server)
    throw new SetupError(
      `The data folder ${resolve(folder)} is in use by another backend: stop that one first`,
    )
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

/** A socket that nobody answers at was left by a process that died. */
async function takeOver(path: string): Promise<Server | undefined> {
  if (await answers(path)) return undefined
  await rm(path, { force: true })
  return listen(path)
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    )
    server.listen(path, () => done(server))
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
