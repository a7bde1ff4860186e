import { foldCalled } from '../fold.js'
import {
  ABBREVIATED,
  AT,
  CITED,
  COLLECTIVE,
  CONNECTOR,
  ENUMERATION,
  FOND,
  GENDERED,
  GOES_ON,
  GREETING,
  HEADING,
  HONORIFIC,
  IMPERSONAL,
  LEAD,
  LEADS,
  ROLE,
  THANKING,
  TITLE,
  TURNING,
  VOCATIVE,
  WISHES,
} from './address-patterns.js'
import { callToAll, greetingToAll, isCollective, namesSomebody, type ToAll } from './to-all.js'

/** One passage that may speak to somebody. */
export interface Part {
  readonly passage: string
  /** Name words, honorifics and titles apart. */
  readonly words: readonly string[]
  readonly formal: boolean
  /** How sure it is that somebody is spoken to; only a greeting and an @ can speak to a stranger, and a lead must be a whole name. */
  readonly form: 'greeting' | 'at' | 'lead' | 'vocative'
  /** The text begins with it: whoever is spoken to so is the one that it is for. */
  readonly opening: boolean
  /** No word follows the name before the next mark. */
  readonly alone: boolean
}

export interface Parts {
  readonly parts: readonly Part[]
  readonly everybody: ToAll | null
}

interface Passage extends Pick<Part, 'passage' | 'opening'> {
  /** A comma stands before it. */
  readonly goesOn?: boolean
  /** Somebody wishes something, or signs with a wish. */
  readonly isWish?: boolean
}

const MAX_TEXT = 6_000
const MAX_WISH = 20

function namesIn({ passage, opening }: Passage, form: Part['form'], isKnown: (word: string) => boolean): Part | null {
  const words: string[] = []
  let formal = false
  for (const word of passage.trim().split(/\s+/)) {
    const folded = foldCalled(word)
    if (HONORIFIC.test(folded)) formal = true
    else if (words.length === 0 && FOND.test(folded)) continue
    else if (!TITLE.test(folded)) {
      // The name ends where the sentence begins: "Hallo Petra danke für …". Some write names small: those we must know.
      const isName = /^[\p{Lu}\p{N}_]/u.test(word)
        ? !GOES_ON.test(folded)
        : [folded, folded.replaceAll(' ', ''), word.toLowerCase()].some(isKnown)
      if (form !== 'at' && !isName) {
        // "Will look into it, …" speaks to no Will.
        if (form === 'lead' && !GOES_ON.test(folded)) return null
        return words.length === 0 ? null : { passage: passage.trim(), words, formal, form, opening, alone: false }
      }
      words.push(...folded.split(' ').filter((each) => each !== ''))
    }
  }
  return words.length === 0 ? null : { passage: passage.trim(), words, formal, form, opening, alone: true }
}

function isPerson({ words, formal, form }: Part, isKnown: (word: string) => boolean): boolean {
  const word = words[0]!
  if (COLLECTIVE.test(word) || IMPERSONAL.test(word)) return false
  if (formal) return true
  return form === 'greeting' ? !ROLE.test(word) || isKnown(word) : !HEADING.test(word)
}

/** The passages of a text that may speak to somebody, and the one that speaks to all. */
export function partsOf(text: string, isKnown: (word: string) => boolean): Parts {
  const plain = text.slice(0, MAX_TEXT).replace(ABBREVIATED, '$1 ').replace(GENDERED, '')
  const captured = (pattern: RegExp): Passage[] =>
    [...plain.matchAll(pattern)].map((match) => ({
      passage: match[1] ?? '',
      opening: plain.slice(0, match.index).trim() === '',
      goesOn: match[0].startsWith(','),
      isWish: WISHES.test(plain.slice(Math.max(0, match.index - MAX_WISH), match.index)),
    }))
  const read = (passages: readonly Passage[], form: Part['form']): Part[] =>
    passages
      .flatMap(({ passage, opening }) => passage.split(CONNECTOR).map((each) => ({ passage: each, opening })))
      .flatMap((each) => namesIn(each, form, isKnown) ?? [])
      .filter((part) => isPerson(part, isKnown))
  const greeted = captured(GREETING)
  const collective = greeted.find(({ passage }) => isCollective(passage))
  // "Liebe Anna, liebe Community, …"
  const isOpened = collective?.opening === true || (collective?.goesOn === true && greeted.some(({ opening }) => opening))
  const single = greeted.filter(({ passage }) => namesSomebody(passage))
  const enumerated = captured(ENUMERATION).flatMap(({ passage, opening }) =>
    passage.split(',').map((each) => ({ passage: each, opening })),
  )
  const leads = LEADS.exec(plain)?.[1]?.split(',') ?? [LEAD.exec(plain)?.[1] ?? '']
  const spoken = captured(VOCATIVE)
  const parts = [
    ...read(single, 'greeting'),
    ...captured(AT).flatMap((passage) => namesIn(passage, 'at', isKnown) ?? []),
    ...read(
      [...spoken.filter(({ isWish }) => !isWish), ...captured(TURNING), ...captured(THANKING), ...captured(CITED), ...enumerated],
      'vocative',
    ),
    ...(single.length > 0
      ? []
      : read(
          leads.map((passage) => ({ passage, opening: true })),
          'lead',
        )),
  ]
  // Who is wished a good day was spoken to before; a name that only stands there is a signature, unless nobody else is named.
  const named = parts.length > 0 || greeted.length > 0 ? parts : read(spoken, 'vocative')
  return {
    parts: named.filter(({ words }) => !/^(?:all|alle|everyone)$/.test(words.join(' '))),
    everybody: collective === undefined ? callToAll(plain) : greetingToAll(collective.passage, isOpened),
  }
}
