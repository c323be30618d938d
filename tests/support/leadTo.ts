import type { Answer, RecordingServer } from './recordingServer.js'

/** Leads every request to another server, at an address that says where it came from. */
export function leadTo({ url }: RecordingServer, status: number): Answer {
  return (response, { method, path }) =>
    response.writeHead(status, { location: `${url}/from?${method}=${path}` }).end()
}
