import type { Upload, UploadRequest } from './uploadTypes.js'

/**
 * Sends a form by `XMLHttpRequest` where its progress is asked for and there is one, since `fetch` can't report it. But
 * `XMLHttpRequest` can't refuse a redirect, and takes along what names a visitor or on whose behalf a service asks: only
 * `Authorization` stays behind. Such a form goes by `fetch`, which then reports nothing.
 */
export function createUpload(getFetch: () => typeof fetch): Upload {
  return (request) => {
    const headers = new Headers(request.headers)
    const mayBeTaken = !headers.has('authorization') || headers.has('on-behalf-of')
    const isSimple = !request.onProgress || mayBeTaken || typeof XMLHttpRequest === 'undefined'
    return isSimple ? byFetch(getFetch(), request) : byXhr(request)
  }
}

function byFetch(
  send: typeof fetch,
  { method = 'POST', url, headers, body, signal }: UploadRequest,
): Promise<Response> {
  return send(url, { method, headers, body, redirect: 'error', ...(signal && { signal }) })
}

function byXhr({
  method = 'POST',
  url,
  headers,
  body,
  signal,
  onProgress,
}: UploadRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new TypeError('aborted'))
    const xhr = new XMLHttpRequest()
    const abort = () => xhr.abort()
    xhr.open(method, url)
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.({ loaded, total })
    xhr.onload = () => resolve(toResponse(xhr))
    xhr.onerror = xhr.onabort = ({ type }) => reject(new TypeError(`XMLHttpRequest: ${type}`))
    xhr.onloadend = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort, { once: true })
    xhr.send(body)
  })
}

function toResponse(xhr: XMLHttpRequest): Response {
  const { status, statusText, responseText } = xhr
  const lines = [...xhr.getAllResponseHeaders().matchAll(/^([^:\r\n]+):(.*)$/gm)]
  const headers = lines.map(([, name = '', value = '']): [string, string] => [name, value])
  // these statuses may not have a body, by the Fetch standard's "null body status"
  const body = [204, 205, 304].includes(status) ? null : responseText
  return new Response(body, { status, statusText, headers })
}
