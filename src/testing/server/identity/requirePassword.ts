import { ApiError } from '../ApiError.js'

/** Takes a text for a new password, or says with a 422 what is wrong with it. */
export function requirePassword(password: string): string {
  if (password.length < 8) throw refused('The password must have at least 8 characters')
  if (password.length > 1000) throw refused('The password must have at most 1000 characters')
  return password
}

const refused = (detail: string) => new ApiError(422, detail, 'VALIDATION_ERROR')
