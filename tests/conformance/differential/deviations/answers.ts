import { isRecord } from '../../../../src/wire/isRecord.js'
import { mapOutcome } from '../changes/mapOutcome.js'
import type { Deviation } from '../deviationTypes.js'

/** How calls end. */
export const answers: readonly Deviation[] = [
  {
    id: 'error-classes',
    sdk: 'Errors of the server are `Base44Error`, of functions `AxiosError`, of wrong calls plain `Error`.',
    ours: 'All are `Base44Error`; those of the server and the network have classes below it, which `name` tells.',
    why: 'One check finds them all, and the class says what to do.',
    change: (exchange) => ({
      ...mapOutcome(inClasses)(exchange),
      errors: exchange.errors.map(inClasses),
      heard: exchange.heard.map(inClasses),
    }),
  },
  {
    id: 'early-checks',
    sdk: 'A call without what it needs is sent, to `…/undefined` or with no body.',
    ours: 'It is refused with a sentence that says what is missing.',
    why: 'The server’s answer would not say so.',
  },
  {
    id: 'text-answers',
    sdk: '`InvokeLLM` without a schema gives a number for the answer `42`.',
    ours: 'It gives text.',
    why: 'Text was asked for; that it reads as JSON is chance.',
  },
  {
    id: 'readable-errors',
    sdk: 'Of `{error: "text"}`, of FastAPI’s `detail` list and of text the message is `Request failed …` or `[object Object]`.',
    ours: 'It is what the server says; where it says nothing, the status and the request.',
    why: 'The message is what people see.',
  },
  {
    id: 'network-errors',
    sdk: 'Without an answer an error says what axios does, such as `socket hang up`, and in Node a code of the system.',
    ours: 'It is a `NetworkError` that names the request; of functions it is `ERR_NETWORK`, as in a browser.',
    why: 'An app is tested in Node and used in browsers.',
  },
  {
    id: 'checked-answers',
    sdk: 'Whatever a server answers with 200 is given, also a page of HTML.',
    ours: 'A page of HTML in answer to a GET, and a user, login, upload or connection without what makes it one, is a `ProtocolError`.',
    why: 'Else it fails later, in the app, and says nothing of the server.',
  },
  {
    id: 'retried-reads',
    sdk: 'A GET that fails has failed.',
    ours: 'After a broken connection, a 408, a 429 or a 5xx it is sent again, as `Retry-After` says.',
    why: 'Most of these pass in a moment, and a GET changes nothing.',
  },
  {
    id: 'no-redirects',
    sdk: 'Redirects are followed.',
    ours: 'They are refused; an upload that reports its progress, and `fetchWithAuth` without a service token, follow them.',
    why: 'The API has none, and one to another origin would take the visitor’s id along. What follows them has a user’s token, which the browser leaves behind.',
  },
]

/** An error as it was described, under the name of ours. */
function inClasses(value: unknown): unknown {
  if (!isRecord(value) || !('code' in value)) return value
  if (!['Error', 'Base44Error', 'AxiosError'].includes(String(value['name']))) return value
  return { ...value, name: value['status'] === undefined ? 'Base44Error' : 'HttpError' }
}
