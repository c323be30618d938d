import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { stepCountIs, streamText } from 'ai'
import type { Model, ModelTurn } from '../../src/testing/server/modelTypes.js'
import { aiEvents } from './aiEvents.js'
import { aiGenerate } from './aiGenerate.js'
import { aiMessages } from './aiMessages.js'
import { aiTools } from './aiTools.js'
import type { ModelEndpoint } from './backendTypes.js'

/** How often a model may call tools and go on in one answer. */
const maxSteps = 10

/** A real model behind an endpoint that speaks OpenAI's protocol: Ollama, vLLM, OpenAI and the rest. */
export function aiModel({ baseUrl, apiKey, name }: ModelEndpoint): Model {
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: baseUrl,
    includeUsage: true,
    ...(apiKey === undefined ? {} : { apiKey }),
  })
  const model = provider(name)
  return {
    async *run(turn) {
      const { fullStream } = streamText({
        model,
        system: systemOf(turn),
        messages: await aiMessages(turn),
        tools: aiTools(turn.tools),
        stopWhen: stepCountIs(maxSteps),
        abortSignal: turn.signal,
        // Errors come through the stream; the default prints them besides.
        onError: () => undefined,
      })
      yield* aiEvents(fullStream)
    },
    generate: (request) => aiGenerate(model, request),
  }
}

function systemOf({ agent, now }: ModelTurn): string {
  return [agent.description, agent.instructions, `Today is ${new Date(now).toISOString().slice(0, 10)}.`]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
}
