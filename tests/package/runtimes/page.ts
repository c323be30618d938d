// The script of an app's page: it leaves what came back for whoever looks.
import { createClient } from 'base44-react/client'
import { useClient } from './useClient.js'

const isLive = window.location.pathname !== '/page/quiet'
Object.assign(window, { used: useClient(createClient, '', { isLive }) })
