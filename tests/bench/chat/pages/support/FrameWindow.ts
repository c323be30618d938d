/** A window whose sockets are watched. */
export interface FrameWindow {
  /** How many pushes have come in. */
  heardFrames: number
}
