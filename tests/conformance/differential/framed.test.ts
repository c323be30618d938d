import { describe } from 'vitest'
import { compareClients } from './compareClients.js'

describe('framed', () => compareClients('framed'))
