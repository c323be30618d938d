import type { Push } from '../../src/testing/server/edgeTypes.js'

/** What becomes of one push. */
export type PushFault =
  | { kind: 'drop' }
  /** It comes so often. */
  | { kind: 'repeat'; times: number }
  /** It comes so many milliseconds later, and those after it don't wait. */
  | { kind: 'delay'; ms: number }
  /** So many later pushes of its room overtake it. */
  | { kind: 'overtaken'; by: number }
  /** It comes with other data, which need not be JSON. */
  | { kind: 'change'; to: (data: string) => string }

export interface PushRule {
  match?: ((push: Push) => boolean) | undefined
  /** Once unless said otherwise. */
  times?: number | undefined
  fault: PushFault | (() => PushFault | undefined)
}

/** The edge where pushes leave the server, which can be made as bad as any. */
export interface PushFaults {
  emit: (push: Push) => void
  /** Sends a push past all rules: one that was sent before, or that the server never made. */
  inject: (push: Push) => void
  /** Returns what ends it. The first rule that fits is played. */
  add: (rule: PushRule) => () => void
  /** Ends all rules and lets go of what is held. */
  heal: () => void
  /** Pushes that are held. */
  held: () => number
  /** How often a fault was played, or a push sent past the rules. */
  played: () => number
  /** What the server pushed, before any fault. */
  log: readonly Push[]
}

interface Held {
  push: Push
  /** So many pushes of the room have yet to overtake it. */
  left: number
}

/** Makes the edge. @param send brings a push to the sockets */
export function createPushFaults(send: (push: Push) => void): PushFaults {
  const rules: PushRule[] = []
  const log: Push[] = []
  const late = new Map<Push, ReturnType<typeof setTimeout>>()
  let overtaken: Held[] = []
  let played = 0

  const faultFor = (push: Push): PushFault | undefined => {
    const rule = rules.find(({ match, times = 1 }) => times > 0 && (match?.(push) ?? true))
    if (rule === undefined) return undefined
    rule.times = (rule.times ?? 1) - 1
    return typeof rule.fault === 'function' ? rule.fault() : rule.fault
  }
  const sendLate = (push: Push) => {
    clearTimeout(late.get(push))
    late.delete(push)
    send(push)
  }
  /** A push has gone out: those of its room that it has overtaken come closer. */
  const moveOn = ({ room }: Push) => {
    for (const held of overtaken) if (held.push.room === room) held.left -= 1
    const due = overtaken.filter(({ left }) => left <= 0)
    overtaken = overtaken.filter(({ left }) => left > 0)
    due.forEach(({ push }) => send(push))
  }
  const play = (push: Push, fault: PushFault) => {
    played += 1
    switch (fault.kind) {
      case 'drop':
        return
      case 'repeat':
        for (let time = 0; time < fault.times; time += 1) send(push)
        return
      case 'delay':
        late.set(
          push,
          setTimeout(() => sendLate(push), fault.ms),
        )
        return
      case 'overtaken':
        overtaken.push({ push, left: fault.by })
        return
      case 'change':
        send({ ...push, data: fault.to(push.data) })
        return
      default:
        return fault satisfies never
    }
  }
  return {
    emit(push) {
      log.push(push)
      const fault = faultFor(push)
      if (fault?.kind !== 'overtaken') moveOn(push)
      if (fault) play(push, fault)
      else send(push)
    },
    inject(push) {
      played += 1
      send(push)
    },
    add(rule) {
      const own = { ...rule }
      rules.push(own)
      return () => void (own.times = 0)
    },
    heal() {
      rules.length = 0
      overtaken.splice(0).forEach(({ push }) => send(push))
      for (const push of late.keys()) sendLate(push)
    },
    held: () => overtaken.length + late.size,
    played: () => played,
    log,
  }
}
