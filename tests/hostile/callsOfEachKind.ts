import type { Base44Client } from '../../src/client/clientTypes.js'
import type { FetchWithAuthInit } from '../../src/client/fetchWithAuth.js'

type Call = () => unknown

/**
 * A call for each way in which a client sends a request: by method, body and sender. All are made at once; what they
 * come to is no matter. `init` is for `fetchWithAuth`, as in `callsThatName`.
 */
export async function callsOfEachKind(client: Base44Client, init: FetchWithAuthInit = {}): Promise<void> {
  const calls: Call[] = [
    ...ofApi(client),
    ...ofFunctions(client),
    () => client.fetchWithAuth('/orders', init),
    () => client.fetchWithAuth('/orders', { ...init, method: 'POST', body: 'a' }),
  ]
  await Promise.allSettled(calls.map(async (call) => call()))
}

/** The same as the service role. */
export async function serviceCallsOfEachKind({ asServiceRole }: Base44Client): Promise<void> {
  const calls = [...ofApi(asServiceRole), ...ofFunctions(asServiceRole)]
  await Promise.allSettled(calls.map(async (call) => call()))
}

const file = () => new File(['a'], 'a.txt', { type: 'text/plain' })
const onUploadProgress = () => undefined

function ofApi({
  entities: { Order },
  integrations: { Core },
}: Pick<Base44Client, 'entities' | 'integrations'>): Call[] {
  return [
    () => Order?.get('1', { retries: 0 }),
    () => Order?.create({}),
    () => Order?.update('1', {}),
    () => Order?.updateMany({}, {}),
    () => Order?.delete('1'),
    () => Order?.importEntities(file(), { onUploadProgress }),
    () => Core.UploadFile({ file: file() }),
    () => Core.UploadFile({ file: file() }, { onUploadProgress }),
  ]
}

function ofFunctions({ functions }: Pick<Base44Client, 'functions'>): Call[] {
  return [
    () => functions.invoke('report', {}),
    () => functions.invoke('report', { file: file() }, { onUploadProgress }),
    () => functions.fetch('/report'),
    () => functions.fetch('/report', { method: 'POST', body: 'a' }),
  ]
}
