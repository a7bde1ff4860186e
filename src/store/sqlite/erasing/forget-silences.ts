import type { AlertMatcher } from '../../../model/config.js'
import type { Database } from '../file/database.js'
import type { DoomedMention } from './doomed.js'

interface SilenceRow {
  readonly id: number
  readonly match: string
  readonly why: string
}

const asPerson = (name: string): string => name.trim().replace(/^@/, '').toLowerCase()

/** Shorter ones are syllables of other words. */
const MIN_NAMED = 3

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function namedIn(names: readonly string[]): (text: string) => boolean {
  const long = names.filter((name) => name.length >= MIN_NAMED).map(escaped)
  if (long.length === 0) return () => false
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${long.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return (text) => pattern.test(text)
}

/** Silences name nobody who was forgotten: asked for one person's sake they go, of several that person alone. Returns how many changed. */
export function forgetInSilences(db: Database, doomed: readonly DoomedMention[]): number {
  const values = doomed.flatMap(({ author_id, author_handle, author_name }) => [author_id, author_handle, author_name])
  const names = [...new Set(values.flatMap((value) => (value === null || value === '' ? [] : asPerson(value))))]
  const isNamed = namedIn(names)
  let changed = 0
  for (const { id, match, why } of db.all<SilenceRow>('SELECT id, match, why FROM silences')) {
    const matcher = JSON.parse(match) as AlertMatcher
    const others = matcher.author?.filter((each) => !names.includes(asPerson(each)))
    const isTheirs = others !== undefined && others.length < (matcher.author?.length ?? 0)
    if (!isTheirs && !isNamed(why)) continue
    changed += 1
    if (isTheirs && others.length === 0) db.run('DELETE FROM silences WHERE id = ?', id)
    else {
      const left = isTheirs ? { ...matcher, author: others } : matcher
      db.run('UPDATE silences SET match = ?, why = ? WHERE id = ?', JSON.stringify(left), isNamed(why) ? '' : why, id)
    }
  }
  return changed
}
