import type { Mention } from '../model/mention.js'
import { foldCalled } from './fold.js'
import { isGenericName } from './generic-name.js'

/** A name, and the customers who bear it: ten thousand may write under one name. */
export interface Called {
  /** Words of the display name; empty for a generic name. */
  readonly name: readonly string[]
  /** The same words as people would say them: without the number at the end of `petra88`. */
  readonly spoken: readonly string[]
  /** Lower case, without the @, with its host if there is one; null: this entry is for the display name. */
  readonly handle: string | null
  /** In the order of their first posts. */
  readonly bearers: readonly { readonly author: string; readonly since: number }[]
}

/** A post and its author within the thread. */
interface Written {
  readonly mention: Mention
  readonly author: string
  readonly at: number
  readonly official: boolean
}

const TITLE = /^(?:frau|herr|hr|fr|mr|mrs|ms|miss|dr|prof|dipl|ing|med|mag)$/

function namesOf(name: string | null): Pick<Called, 'name' | 'spoken'> {
  // `MaxMuster` is addressed as Max.
  const parted = name?.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') ?? ''
  const all = name === null || isGenericName(name) ? [] : foldCalled(parted).split(' ')
  const untitled = all.filter((word) => !TITLE.test(word))
  const words = untitled.length > 0 ? untitled : all
  return { name: words, spoken: words.map((word) => word.replace(/(?<=\p{L}{3})\d+$/u, '')) }
}

/**
 * Those who are not the company, by every word that they may be called by, so that an address costs no look at everybody. In the order of
 * time.
 */
export function directoryOf(entries: readonly Written[]): ReadonlyMap<string, readonly Called[]> {
  const directory = new Map<string, Called[]>()
  const enter = (called: Called, words: readonly string[]): void => {
    for (const word of new Set(words)) {
      const list = directory.get(word)
      if (list === undefined) directory.set(word, [called])
      else list.push(called)
    }
  }
  const byName = new Map<string, { author: string; since: number }[]>()
  const seen = new Set<string>()
  for (const { author, at, official, mention } of entries) {
    if (official || seen.has(author)) continue
    seen.add(author)
    const bearer = { author, since: at }
    const names = namesOf(mention.author.name)
    const key = JSON.stringify(names)
    const bearers = byName.get(key)
    if (bearers === undefined) {
      const called = { ...names, handle: null, bearers: [bearer] }
      byName.set(key, called.bearers)
      enter(called, [...names.name, ...names.spoken, names.name.join('')])
    } else bearers.push(bearer)
    const handle = mention.author.handle?.toLowerCase().replace(/^@/, '') ?? null
    if (handle !== null) enter({ ...names, handle, bearers: [bearer] }, [handle, handle.split('@')[0] ?? ''])
  }
  return directory
}
