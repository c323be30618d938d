/** One request with a form. */
export interface UploadRequest {
  /** Default: `POST`. */
  method?: string | undefined
  url: string
  headers: Record<string, string>
  body: FormData
  signal?: AbortSignal | undefined
  /** Called as bytes leave, with `loaded` and `total` in bytes of the whole body. */
  onProgress?: ((progress: UploadProgress) => void) | undefined
}

/** How much of a body has left. */
export interface UploadProgress {
  loaded: number
  total: number
}

/** Sends a multipart body and answers as `fetch` does; rejects when no answer came. */
export type Upload = (request: UploadRequest) => Promise<Response>
