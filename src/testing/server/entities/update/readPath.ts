import { forbiddenKeys } from '../../store/forbiddenKeys.js'
import { invalid } from '../invalid.js'
import { serverFields } from '../serverFields.js'

const maxDepth = 8

/** Reads the dotted path of a field that is to be changed. */
export function readPath(path: string): string[] {
  const parts = path.split('.')
  const [first = ''] = parts
  if (serverFields.has(first)) throw invalid(`\`${first}\` is the server's to set`)
  const isWrong = (part: string) => part === '' || part.startsWith('$') || forbiddenKeys.has(part)
  if (parts.length > maxDepth || parts.some(isWrong)) throw invalid(`\`${path.slice(0, 100)}\` is no field`)
  return parts
}
