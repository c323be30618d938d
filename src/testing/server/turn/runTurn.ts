import type { AgentMessage } from '../../../wire/agentTypes.js'
import { agentTools } from '../model/agentTools.js'
import type { ModelEvent, ModelTurn } from '../modelTypes.js'
import type { ServerParts } from '../serverTypes.js'
import { toHex } from '../toHex.js'
import { applyModelEvent } from './applyModelEvent.js'
import { closeMessage } from './closeMessage.js'
import { historyOf } from './historyOf.js'
import { MessageWriter } from './MessageWriter.js'
import type { PendingTurn } from './PendingTurn.js'
import { pendingTurns } from './pendingTurns.js'
import { turnRecord } from './turnRecord.js'

/**
 * Lets the model answer one question: each step of it becomes a state of the answer, which goes to the store and then to the
 * room. When the server closes in the middle, the turn stays recorded as unfinished.
 */
export async function runTurn(parts: ServerParts, turn: PendingTurn): Promise<void> {
  const modelTurn = await prepare(parts, turn)
  const assistant = emptyAnswer(parts)
  const opening = { collection: pendingTurns, put: turnRecord(turn, parts.runner, assistant.id) }
  const writer = new MessageWriter(parts, turn.conversationId, assistant, [opening])
  const failure = await play(parts, modelTurn, writer)
  if (parts.closing.aborted) return
  const now = new Date(parts.clock.now()).toISOString()
  const finished = failure
    ? closeMessage(writer.message, now, 'error', failure)
    : closeMessage(writer.message, now, 'stopped', 'The model gave no answer.')
  await writer.finish(finished, [{ collection: pendingTurns, remove: turn.id }])
  await parts.conversations.touch(turn.conversationId)
}

async function prepare(parts: ServerParts, turn: PendingTurn): Promise<ModelTurn> {
  const agent = parts.project.agents.find((one) => one.name === turn.agentName) ?? { name: turn.agentName }
  const messages = await historyOf(parts.store, turn)
  return {
    agent,
    messages,
    tools: agentTools(parts, agent, turn),
    files: await parts.uploads.resolve(turn.appId, messages.at(-1)?.file_urls ?? []),
    now: parts.clock.now(),
    signal: parts.closing,
  }
}

/** Resolves to a sentence when the model fails. */
async function play(parts: ServerParts, turn: ModelTurn, writer: MessageWriter): Promise<string | undefined> {
  try {
    for await (const event of parts.model.run(turn)) {
      if (parts.closing.aborted) return undefined
      const now = new Date(parts.clock.now()).toISOString()
      const written = writer.set(applyModelEvent(writer.message, event, turn.tools, now))
      // Text may skip states when the model is faster than the pace; what a tool does is always seen.
      if (parts.frameMs === 0 || isStep(event)) await written
      else written.catch(() => undefined)
    }
    return undefined
  } catch (error) {
    if (!parts.closing.aborted) parts.onError(error)
    const reason = error instanceof Error ? error.message : String(error)
    return `The answer could not be finished: ${reason.slice(0, 300)}`
  }
}

const isStep = (event: ModelEvent) =>
  event.type === 'tool-start' ||
  event.type === 'tool-running' ||
  event.type === 'tool-result' ||
  event.type === 'tool-error' ||
  event.type === 'tool-waiting'

function emptyAnswer({ clock, random }: ServerParts): AgentMessage {
  const now = new Date(clock.now()).toISOString()
  return { id: toHex(random(12)), role: 'assistant', created_date: now, updated_date: now, content: '' }
}
