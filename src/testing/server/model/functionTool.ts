import { isJsonObject } from '../isJsonObject.js'
import type { ModelTool } from '../modelTypes.js'
import type { ToolConfig } from '../projectTypes.js'
import type { ServerParts } from '../serverTypes.js'
import type { PendingTurn } from '../turn/PendingTurn.js'
import { askerHeaders } from './askerHeaders.js'
import { readFunctionResult } from './readFunctionResult.js'

type FunctionConfig = Extract<ToolConfig, { function_name: string }>

/** A function as a tool: it gets the arguments as the JSON of a POST in the asker's name. */
export function functionTool(parts: ServerParts, config: FunctionConfig, turn: PendingTurn): ModelTool {
  const { function_name: name, description } = config
  const label = labelOf(name)
  return {
    name,
    description: description ?? label,
    parameters: { type: 'object', properties: {} },
    display: { label, active_label: `${label}…`, error_label: `${label} failed` },
    execute: (args) => callFunction(parts, name, isJsonObject(args) ? args : {}, turn),
  }
}

/** `lookup_order` and `lookupOrder` are both a “Lookup order”. */
function labelOf(name: string): string {
  const words = name.replace(/[_/-]+|(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function callFunction(
  { functions, users, url, closing }: ServerParts,
  name: string,
  args: object,
  { appId, asker }: PendingTurn,
): Promise<unknown> {
  const response = await functions.answer(appId, name, {
    url: `${url()}/api/apps/${encodeURIComponent(appId)}/functions/${name}`,
    method: 'POST',
    headers: new Headers({ 'Content-Type': 'application/json', ...(await askerHeaders(users, asker)) }),
    body: new TextEncoder().encode(JSON.stringify(args)),
    signal: closing,
  })
  return readFunctionResult(name, response)
}
