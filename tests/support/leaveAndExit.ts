// A program of its own: it joins a room of the server that it is given, leaves it, and must then end by itself.
import { createClient } from '../../src/client/createClient.js'
import { until } from './watch.js'

const client = createClient({ appId: 'app-1', serverUrl: process.argv[2] })
const leave = client.realtime.joinConversation('c1', { onMessage() {} })
await until(client.realtime.status, (status) => status?.state === 'connected')
leave()
