import { afterAll } from 'vitest'
import { removePlaces } from './place.js'

// Runs for each test file; modules that a file imports are loaded once a process.
afterAll(removePlaces)
