import { ApiError } from '../ApiError.js'

/** Takes a text for an email address, without spaces around it, or refuses it with a 422. */
export function requireEmail(text: string): string {
  const email = text.trim()
  if (email.length <= 254 && /^[^\s\p{C}@<>"]+@[^\s\p{C}@<>"]+$/u.test(email)) return email
  throw new ApiError(422, 'email must be an email address, such as ada@example.com', 'VALIDATION_ERROR')
}
