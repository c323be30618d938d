import type { Random } from '../support/random.js'
import type { Spoil } from './FuzzServer.js'
import { garbleText } from './garbleText.js'
import type { HostileJson } from './hostileJson.js'
import { mutateJson } from './mutateJson.js'

const STATUSES = [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503] as const

/** What an error's body may look like, in each of the forms in which servers send one. */
const ERROR_BODIES = [
  '{"message":"No","code":"nope"}',
  '{"error":{"message":"No","code":"nope"}}',
  '{"detail":[{"loc":["body","content"],"msg":"field required"}]}',
  '{"detail":"Invalid token","extra_data":{"reason":"expired"}}',
  '<html><body>502 Bad Gateway</body></html>',
] as const

/** A text in the place of some JSON: with another structure, garbled, or something else altogether. */
export function spoilText(text: string, hostile: HostileJson, random: Random): string {
  const lot = random.next()
  if (lot < 0.7) return mutateJson(text, random)
  if (lot < 0.92) return garbleText(text, random)
  return hostile.texts[random.int(0, hostile.texts.length - 1)] ?? ''
}

/** An answer in the place of a true one. */
export function spoilAnswer(hostile: HostileJson, random: Random): Spoil {
  return (text) => {
    const lot = random.next()
    if (lot < 0.1) return slowBody(text)
    return lot < 0.8 ? new Response(spoilText(text, hostile, random)) : failure(text, random)
  }
}

/** An answer that says no, or breaks. Its body is as broken as any other. */
export function failure(text: string, random: Random, status: number = random.pick(STATUSES)): Response {
  if (random.chance(0.1)) return brokenBody(text)
  const body = random.pick(ERROR_BODIES)
  const headers = random.chance(0.2) ? { 'retry-after': random.pick(['-1', 'soon', '1e9', '0', 'NaN']) } : {}
  const spoilt =
    body.startsWith('{') && random.chance(0.5) ? mutateJson(body, random) : garbleText(body, random)
  return new Response(spoilt, { status, headers })
}

/** The connection ends in the middle of it. */
function brokenBody(text: string): Response {
  return streamed((controller) => {
    controller.enqueue(encode(text.slice(0, text.length / 2)))
    controller.error(new TypeError('terminated'))
  })
}

/** It takes its time, in which other things happen. */
function slowBody(text: string): Response {
  return streamed((controller) => {
    setTimeout(() => {
      controller.enqueue(encode(text))
      controller.close()
    }, 1_000)
  })
}

const encode = (text: string) => new TextEncoder().encode(text)
const streamed = (start: (controller: ReadableStreamDefaultController) => void) =>
  new Response(new ReadableStream({ start }))
