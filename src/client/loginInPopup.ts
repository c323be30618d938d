import { isRecord } from '../wire/isRecord.js'

const WIDTH = 500
const HEIGHT = 600
/** A closed popup tells nobody: it is looked after so often. */
const CLOSED_CHECK_MS = 500

/**
 * Opens a login page in a popup, which sends the token to this window, and goes on to `back` with it, as a redirect
 * would. A popup that is blocked or closed ends it without a word.
 */
export function loginInPopup(url: string, back: URL): void {
  const left = Math.round(window.screenX + (window.outerWidth - WIDTH) / 2)
  const top = Math.round(window.screenY + (window.outerHeight - HEIGHT) / 2)
  const features = `width=${WIDTH},height=${HEIGHT},left=${left},top=${top},resizable=yes,scrollbars=yes`
  const popup = window.open(url, 'base44_auth', features)
  if (!popup) return
  const { origin } = back
  const end = () => {
    window.removeEventListener('message', onMessage)
    clearInterval(watch)
    if (!popup.closed) popup.close()
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source !== popup || !isRecord(event.data)) return
    const { access_token: token, is_new_user: isNew } = event.data
    if (typeof token !== 'string' || token === '') return
    end()
    back.searchParams.set('access_token', token)
    if (typeof isNew === 'boolean') back.searchParams.set('is_new_user', `${isNew}`)
    window.location.href = back.href
  }
  const watch = setInterval(() => {
    if (popup.closed) end()
  }, CLOSED_CHECK_MS)
  window.addEventListener('message', onMessage)
}
