import { ApiError } from '../ApiError.js'
import type { AppLogFilter } from '../services/appLogTypes.js'

const usualLimit = 100

/** What a query string asks of the app logs; 422 for what they can't be filtered by, rather than logs that don't fit. */
export function readLogQuery(search: URLSearchParams): { filter: AppLogFilter; skip: number; limit: number } {
  const filter: AppLogFilter = {}
  const paging = { skip: 0, limit: usualLimit }
  for (const [key, value] of search) {
    if (key === 'page' || key === 'user_id' || key === 'user_email') filter[key] = value
    else if (key === 'skip' || key === 'limit') paging[key] = readCount(key, value)
    else throw refused(`App logs know no ${key}: they take page, user_id, user_email, skip and limit`)
  }
  return { filter, ...paging }
}

function readCount(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw refused(`${name} must be a whole number`)
  return Number(text)
}

const refused = (detail: string) => new ApiError(422, detail, 'VALIDATION_ERROR')
