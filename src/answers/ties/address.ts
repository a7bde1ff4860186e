import { listsBy } from '../../util/lists-by.js'
import type { Called } from '../directory.js'
import { type Part, partsOf } from './address-parts.js'
import type { ToAll } from './to-all.js'

export interface Addressed {
  /** Who is spoken to, with the passage that says so. */
  readonly found: ReadonlyMap<string, string>
  /** Names that several here bear. */
  readonly ambiguous: readonly { readonly passage: string; readonly authors: ReadonlySet<string> }[]
  readonly everybody: ToAll | null
  /** A person is spoken to who is nobody here. */
  readonly stranger: Part | null
  /** To whom the text opens. */
  readonly opening: ReadonlySet<string>
}

/** What was typed after an @: a handle whole, or without its host. */
const typedHandle = (part: Part): string =>
  part.passage
    .split(' ')[0]!
    .toLowerCase()
    .replace(/[.-]+$/, '')

const isHandle = (typed: string, handle: string | null): boolean =>
  handle !== null && (typed === handle || typed === handle.split('@')[0])

/** "Petra H." is "Petra Huber" and "Frau Huber" to an agent who knows her; "Petra Huber" may be called "Petra H.". */
const isInitialOf = (own: string | undefined, word: string | undefined): boolean =>
  own !== undefined &&
  word !== undefined &&
  own !== word &&
  ((own.length === 1 && word.startsWith(own)) || (word.length === 1 && own.startsWith(word)))

const startsWith = (words: readonly string[], head: readonly string[]): boolean =>
  head.every((own, index) => words[index] === own || (index > 0 && isInitialOf(own, words[index])))

/** "Frau Müller-Huber" of "Petra Müller-Huber", "Herr Meier" of "Meier Urs": the surname whole, wherever it stands. */
const isSurname = (words: readonly string[], own: readonly string[]): boolean =>
  words.toReversed().every((word, index) => own.at(-1 - index) === word) ||
  (words.length === 1 && (own.includes(words[0]!) || (own.length > 1 && isInitialOf(own.at(-1), words[0]))))

/** How well a part names a person: 3 whole, 2 by title and surname, 1 by one name, 0 not. */
function fitOf(part: Part, { name: own, spoken, handle }: Called): number {
  if (part.form === 'at' && isHandle(typedHandle(part), handle)) return 3
  const { words, formal, form } = part
  if (form === 'at' && words[0] === own.join('')) return 3
  if (form === 'greeting' && isHandle(typedHandle(part), handle)) return 1
  if (own.join('').length < 3) return 0
  const isWhole = words.join('') === own.join('') || (form !== 'lead' && (startsWith(words, own) || startsWith(words, spoken)))
  if (isWhole) return own.length > 1 ? 3 : 2
  // "Hallo Hans-Peter", to Hans-Peter Keller.
  if (form !== 'lead' && words.length > 1 && words.length < own.length && startsWith(own, words)) return 2
  if (formal) return isSurname(words, own) ? 2 : 0
  const first = words[0]!
  const contradicted = words.length > 1 && form !== 'at'
  if (first.length < 3 || contradicted) return 0
  return own[0] === first || spoken[0] === first || (own.at(-1) === first && own.length === 2) ? 1 : 0
}

/** Those to whom a text may speak. */
export interface People {
  called(word: string): readonly Called[]
  /** Who of the bearers of a name is here; of whom it does not matter who of many is meant, two are enough. */
  present(called: Called): readonly string[]
}

/** Who may be meant: whoever is called by the first or the last word, or by the handle. */
function candidatesOf(part: Part, { called }: People): ReadonlySet<Called> {
  const words = [
    part.words[0]!,
    part.words.at(-1)!,
    ...(part.form === 'at' || part.form === 'greeting' ? [typedHandle(part)] : []),
  ]
  return new Set(words.flatMap((word) => [...called(word), ...called(word.slice(0, 1))]))
}

/** Those of the present whom the part names best. */
function meantBy(part: Part, people: People): ReadonlySet<string> {
  const byFit = listsBy(candidatesOf(part, people), (called) => fitOf(part, called))
  for (const fit of [3, 2, 1]) {
    const authors = new Set(byFit.get(fit)?.flatMap((called) => people.present(called)))
    if (authors.size > 0) return authors
  }
  return new Set()
}

/** Whom a text speaks to: by @handle, by greeting and name, by a name alone at its start or at the end of a sentence. */
export function addressedIn(text: string, people: People): Addressed {
  const found = new Map<string, string>()
  const ambiguous: { passage: string; authors: ReadonlySet<string> }[] = []
  const opening = new Set<string>()
  let stranger: Part | null = null
  const isKnown = (word: string): boolean => people.called(word).some((called) => people.present(called).length > 0)
  const { parts, everybody } = partsOf(text, isKnown)
  for (const part of parts) {
    const authors = meantBy(part, people)
    const [author] = authors
    if (part.opening) for (const each of authors) opening.add(each)
    if (author !== undefined && authors.size === 1) found.set(author, part.passage)
    else if (authors.size > 1) ambiguous.push({ passage: part.passage, authors })
    else if (part.form === 'greeting' || part.form === 'at') stranger ??= part
  }
  const unclear = ambiguous.filter(({ authors }) => ![...authors].some((author) => found.has(author)))
  return { found, ambiguous: unclear, everybody, stranger, opening }
}
