import type { Person } from './cast.js'
import type { Post, Reading } from './happening.js'

const MINUTE = 60_000
/** Monday 16 November 2026, nine in the morning in Berlin. */
export const START = Date.UTC(2026, 10, 16, 8)

/** A post in few words; `minute` counts from the start. Later readings are an edited text, or null for a deletion. */
export interface Told {
  readonly id: string
  readonly by: Person
  readonly text: string
  readonly complaint?: true
  readonly minute?: number
  readonly thread?: number
  readonly place?: Post['place']
  readonly parent?: string
  readonly later?: readonly (string | null)[]
}

export function postOf(told: Told): Post {
  const { id, by, text, complaint, minute = 0, thread = 0, place = 'page', parent = null, later = [] } = told
  const kind = complaint === true ? 'complaint' : 'neutral'
  const at = START + minute * MINUTE
  return {
    id,
    thread,
    place,
    parent,
    author: by,
    relevant: true,
    readings: [
      { kind, text, at, change: 'written' },
      ...later.map((then, index): Reading => {
        return { kind, text: then ?? text, at: at + (index + 1) * MINUTE, change: then === null ? 'deleted' : 'edited' }
      }),
    ],
  }
}
