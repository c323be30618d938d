import { createClient } from 'base44-react/client'
interface Patch { nickname: string }
declare const patch: Patch
const client = createClient({ appId: 'x' })
void client.integrations.custom.call('crm', 'op', { payload: patch, queryParams: patch })
