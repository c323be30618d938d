import { describe } from 'vitest'
import { compareClients } from './compareClients.js'

describe('node', () => compareClients('node'))
