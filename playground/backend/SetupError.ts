/** Something about how the backend was started is wrong; the message is one sentence that says what to change. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
