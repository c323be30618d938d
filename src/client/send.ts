import type { Http, HttpRequest, RequestOptions } from '../wire/httpTypes.js'

/** What a request carries beside its address. */
type Content = Pick<HttpRequest, 'body' | 'query' | 'isLogin'>

/** Sends a request and gives the answer as it came: its shape is the protocol's word for that route. */
export type Send = <T>(
  method: HttpRequest['method'],
  path: string,
  content?: Content,
  options?: RequestOptions,
) => Promise<T>

/** Makes the short form of `http` for routes whose answers are passed on. */
export function createSend(http: Http): Send {
  return async <T>(
    method: HttpRequest['method'],
    path: string,
    content?: Content,
    options?: RequestOptions,
  ) => http({ ...options, ...content, method, path }, (answer) => answer as T)
}
