import { editions } from './deviations/editions.js'
import { answers } from './deviations/answers.js'
import { pages } from './deviations/pages.js'
import { requests } from './deviations/requests.js'
import { sockets } from './deviations/sockets.js'
import type { Deviation } from './deviationTypes.js'

/** Every difference that is meant, in the order in which they are applied and stand in CONTRIBUTING.md. */
export const deviations: readonly Deviation[] = [...editions, ...requests, ...answers, ...sockets, ...pages]
