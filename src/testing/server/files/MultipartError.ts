/** A multipart body that is broken or ended early. Answered as a 400. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError'
}
