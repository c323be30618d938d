import type { Http, HttpRequest, RequestOptions } from '../wire/httpTypes.js'

/** What a request carries beside its address. */
type Content = Pick<HttpRequest, 'body' | 'query' | 'isLogin'>

/** Sends a request and gives the answer as `decode` reads it; without that as it came: its shape is the protocol's word for that route. */
export type Send = <T>(
  method: HttpRequest['method'],
  path: string,
  content?: Content,
  options?: RequestOptions,
  decode?: (answer: unknown) => T,
) => Promise<T>

/** Makes the short form of `http`. */
export function createSend(http: Http): Send {
  return async <T>(
    method: HttpRequest['method'],
    path: string,
    content?: Content,
    options?: RequestOptions,
    decode = (answer: unknown) => answer as T,
  ) => http({ ...options, ...content, method, path }, decode)
}
