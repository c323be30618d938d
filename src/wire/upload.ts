import { NetworkError } from './errors.js'
import type { Upload, UploadRequest } from './uploadTypes.js'

/**
 * Sends a form by `XMLHttpRequest` where there is one, since `fetch` can't report progress; else by `fetch`,
 * which then reports nothing.
 */
export function createUpload(getFetch: () => typeof fetch): Upload {
  return (request) => (typeof XMLHttpRequest === 'undefined' ? byFetch(getFetch(), request) : byXhr(request))
}

function byFetch(send: typeof fetch, { url, headers, body, signal }: UploadRequest): Promise<Response> {
  return send(url, { method: 'POST', headers, body, redirect: 'error', ...(signal && { signal }) })
}

function byXhr({ url, headers, body, signal, onProgress }: UploadRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const fail = (what: string) => () =>
      reject(new NetworkError(`POST ${url} ${what}`, { method: 'POST', url }))
    const abort = () => xhr.abort()
    xhr.open('POST', url)
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.({ loaded, total })
    xhr.onload = () => resolve(toResponse(xhr))
    xhr.onerror = fail(
      'got no answer: the connection broke, or the server does not allow this page to upload',
    )
    xhr.onabort = fail('was aborted')
    xhr.onloadend = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort, { once: true })
    xhr.send(body)
  })
}

function toResponse(xhr: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of xhr
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  // these statuses may not have a body, by the Fetch standard's "null body status"
  const body = [204, 205, 304].includes(xhr.status) ? null : xhr.responseText
  return new Response(body, { status: xhr.status, statusText: xhr.statusText, headers })
}
