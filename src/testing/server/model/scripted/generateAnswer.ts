import type { GenerateRequest, ModelFile } from '../../modelTypes.js'
import { createInstance } from '../../schema/createInstance.js'
import { createInstanceContext } from '../../schema/createInstanceContext.js'
import { summarizeText } from './summarizeText.js'

const maxReadBytes = 1_000_000

/** What the scripted model makes of a prompt: with a schema, a value that fits it; else the gist of what the prompt says. */
export async function generateAnswer({ prompt, schema, files, now }: GenerateRequest): Promise<unknown> {
  const read = await Promise.all(files.map(readText))
  const text = [prompt, ...read].join('\n\n')
  if (!schema)
    return summarizeText(
      prompt,
      read,
      files.map((file) => file.name),
    )
  return createInstance(schema, createInstanceContext(text, schema, new Date(now).toISOString()))
}

async function readText(file: ModelFile): Promise<string> {
  const readable = /^text\/|json|csv/.test(file.type) && file.size <= maxReadBytes
  return readable ? new TextDecoder().decode(await file.read()) : file.name
}
