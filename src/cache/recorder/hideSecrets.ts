import { hideText } from './hideText.js'

/** What comes before a secret, and the secret. */
const SECRETS = [
  /(\bBearer\s{1,8})([^\s"'<>]+)/gi,
  /(\b(?:\w{0,32}token|signature|sig|secret|password|api_?key|anonymous_id|x-amz-[a-z-]{1,32})=)([^&#\s"'<>]+)/gi,
  /("(?:\w{0,32}token|signature|secret|password|api_?key|anonymous_id|authorization)\\?"\s{0,8}:\s{0,8}\\?")([^"\\]+)/gi,
  // a JWT
  /()(\beyJ[\w-]{8,500}\.[\w-]+(?:\.[\w-]*){0,4})/g,
]

/** Hides what looks like a token or a password, and keeps its length. */
export function hideSecrets(text: string): string {
  return SECRETS.reduce(
    (hidden, secret) =>
      hidden.replace(secret, (_, before: string, value: string) => before + hideText(value)),
    text,
  )
}
