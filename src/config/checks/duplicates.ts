import type { Finding } from '../document.js'
import type { Check, Entry } from './raw.js'
import { brandsOf, policiesOf, receiversOf, sourcesOf, text } from './raw.js'

function twice(list: readonly Entry[], key: string): readonly Finding[] {
  const first = new Map<string, Entry>()
  return list.flatMap((entry) => {
    const name = text(entry.value[key])
    const earlier = name === null ? undefined : first.get(name)
    if (name !== null && earlier === undefined) first.set(name, entry)
    if (earlier === undefined) return []
    return [{ path: [...entry.path, key], message: `is taken already, by entry ${Number(earlier.path.at(-1)) + 1} of this list` }]
  })
}

/** Names by which other parts refer to something are given once. */
export const duplicates: Check = (raw) => [
  ...twice(brandsOf(raw), 'name'),
  ...twice(sourcesOf(raw), 'id'),
  ...twice(policiesOf(raw), 'name'),
  ...twice(receiversOf(raw), 'id'),
]
