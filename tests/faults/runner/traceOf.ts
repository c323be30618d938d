import type { World } from '../world/worldTypes.js'

/** What happened, as lines in the order of time. */
export function traceOf({ proxy, backend, viewers }: World): readonly string[] {
  const lines = [
    ...proxy.log.map(({ at, connection, event, detail }) => ({
      at,
      text: `connection ${connection} ${event} ${detail}`,
    })),
    ...backend.http.log.flatMap(({ at, answeredAt, method, path, status, wasFaulty }) => [
      { at, text: `${method} ${path}${wasFaulty ? ' (a fault)' : ''}` },
      ...(answeredAt === undefined ? [] : [{ at: answeredAt, text: `${status} for ${method} ${path}` }]),
    ]),
    ...viewers.flatMap(({ log }, index) =>
      log.map(({ at, text }) => ({ at, text: `viewer ${index + 1} ${text}` })),
    ),
  ]
  const start = Math.min(...lines.map(({ at }) => at))
  return lines.sort((a, b) => a.at - b.at).map(({ at, text }) => `${at - start} ms: ${text}`)
}
