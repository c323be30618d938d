import type { Connection } from './createConnection.js'
import type { ConnectionKind, Toxic } from './proxyTypes.js'

/** The toxics that are on all connections, or on those of one kind. */
export interface Toxics {
  /** Puts one on those that are there and that will come; returns what ends that. */
  add: (toxic: Toxic, kind?: ConnectionKind) => () => void
  /** It is known what a connection is for. */
  greet: (connection: Connection) => void
  /** A connection has ended. */
  forget: (connection: Connection) => void
  clear: () => void
}

interface Placed {
  toxic: Toxic
  kind: ConnectionKind | undefined
  removers: Map<Connection, () => void>
}

export function createToxics(connections: ReadonlySet<Connection>): Toxics {
  const placed = new Set<Placed>()
  const place = (connection: Connection, one: Placed) => {
    if (one.kind !== undefined && one.kind !== connection.kind) return
    one.removers.set(connection, connection.add(one.toxic))
  }
  const remove = (one: Placed) => {
    placed.delete(one)
    one.removers.forEach((take) => take())
  }
  return {
    add(toxic, kind) {
      const one: Placed = { toxic, kind, removers: new Map() }
      placed.add(one)
      connections.forEach((connection) => connection.kind && place(connection, one))
      return () => remove(one)
    },
    greet: (connection) => placed.forEach((one) => place(connection, one)),
    forget: (connection) => placed.forEach(({ removers }) => removers.delete(connection)),
    clear: () => placed.forEach(remove),
  }
}
