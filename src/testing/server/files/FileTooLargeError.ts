/** Thrown when a file has more bytes than allowed; nothing of it is kept. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError'
}
