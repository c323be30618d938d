import { eachRequest } from './eachRequest.js'

/** Requests of the client's own API say which data is meant. */
export const withDataEnv = eachRequest((request) =>
  request.headers['x-app-id'] === undefined
    ? request
    : { ...request, headers: { ...request.headers, 'x-data-env': 'dev' } },
)
