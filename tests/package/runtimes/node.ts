// A program of an app on Node: it prints what came back.
import { createClient } from 'base44-react/client'
import { useClient } from './useClient.js'

const [, , serverUrl = '', mode] = process.argv
console.log(JSON.stringify(await useClient(createClient, serverUrl, { isLive: mode !== 'quiet' })))
