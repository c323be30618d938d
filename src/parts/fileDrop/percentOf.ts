import type { UploadProgress } from '../../wire/uploadTypes.js'

/** Whole percents, never 100 before the server has answered. */
export function percentOf({ loaded, total }: UploadProgress): number {
  return total > 0 ? Math.min(99, Math.floor((loaded / total) * 100)) : 0
}
