import type { CDPSession } from 'playwright'

/** Presses Enter and lets go of it, as a keyboard does: what that means is for the page and the input method to say. */
export async function pressEnter(session: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}
