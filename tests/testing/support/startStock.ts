import type { JsonObject } from '../../../src/wire/agentTypes.js'
import { startServer } from './startServer.js'
import { stockProject } from './stockProject.js'

/** A server with products to write and read: `send` speaks as Ada of the entity `Product`. */
export async function startStock(products: JsonObject[] = []) {
  const started = await startServer({ project: stockProject })
  const { call, token, pushes } = started
  const send = (method: string, path = '', body?: unknown) =>
    call(method, `entities/Product${path}`, { token, body })
  if (products.length > 0) await send('POST', '/bulk', products)
  pushes.length = 0
  /** What the rooms heard since the products were there. */
  const heard = () =>
    pushes.map(({ room, data }) => {
      const { type, id } = JSON.parse(data) as { type: string; id: string }
      return [room, type, id]
    })
  /** All products, in the order in which they were made. */
  const all = async (fields = '') =>
    (await send('GET', `?sort=created_date${fields && `&fields=${fields}`}`)).body as ({
      id: string
    } & JsonObject)[]
  return { ...started, send, heard, all }
}
