import { describe } from 'vitest'
import { compareClients } from './compareClients.js'

describe('browser', () => compareClients('browser'))
