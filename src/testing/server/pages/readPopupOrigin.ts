import { ApiError } from '../ApiError.js'
import { readReturnUrl } from './readReturnUrl.js'

/** The origin of the page that opened a popup, and so waits for its message. The same are refused as for `from_url`. */
export function readPopupOrigin(
  text: string | undefined,
  requestUrl: string,
  returnOrigins: readonly string[],
): string | undefined {
  if (text === undefined) return undefined
  const { origin } = readReturnUrl(text, requestUrl, returnOrigins, 'popup_origin')
  if (origin === text) return origin
  throw new ApiError(400, 'popup_origin is not an origin, such as http://localhost:5173', 'BAD_RETURN_URL')
}
