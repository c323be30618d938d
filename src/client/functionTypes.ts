import type { ErrorResponse } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import type { FunctionName } from './registries.js'

/** What a backend function answered: the names that apps know from axios. */
export interface FunctionResponse<Result = unknown> extends ErrorResponse {
  data: Result
  config: { method: string; url: string; baseURL: string }
}

/** What {@link FunctionsModule.fetch} takes. */
export type FunctionsFetchInit = RequestInit

/** The app's backend functions. */
export interface FunctionsModule {
  /**
   * Calls a function with named parameters, as a form where one of them is a file. The answer is in `data`; a status
   * that is not 2xx rejects with an `HttpError` whose `response` holds it.
   */
  invoke<Result = unknown>(
    functionName: FunctionName,
    data?: object,
    options?: RequestOptions,
  ): Promise<FunctionResponse<Result>>
  /** `fetch` to a function by its path, with the user's token: for streams, other methods and answers of any kind. */
  fetch(path: string, init?: FunctionsFetchInit): Promise<Response>
}
