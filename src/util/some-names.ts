import { phrase, type Said } from './say.js'

/** More names than this are no help. */
const MOST = 12

/** Names that could have been meant: of many the first, and how many there are. */
export function someNames(names: readonly string[]): Said {
  if (names.length === 0) return phrase`none yet`
  const first = names.slice(0, MOST).join(', ')
  return names.length > MOST ? phrase`${first}, … (${names.length} in all)` : first
}
