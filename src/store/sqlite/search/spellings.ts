import { transliterate, withoutUmlauts } from './transliterate.js'

/** Ways to write one phrase; beyond them, bare vowels are taken for what they are, and umlauts for all or none. */
const MANY = 16

// A vowel that could be an umlaut without its dots. The u of au, eu and qu is none, and ae, oe, ue are written out already.
const BARE = /[ao](?!e)|(?<![aeq])u(?!e)/gi

/** With an e behind some of the bare vowels: every mixture of up to three, of more one at a time. */
function dotted(word: string): string[] {
  const places = [...word.matchAll(BARE)].map(({ index }) => index + 1)
  const chosen =
    places.length > 3
      ? places.map((place) => [place])
      : Array.from({ length: 2 ** places.length }, (_, mix) => places.filter((_place, bit) => mix & (1 << bit)))
  return chosen.map((some) => [...word].map((letter, index) => (some.includes(index + 1) ? `${letter}e` : letter)).join(''))
}

const umlauted = (word: string): string[] => [...new Set([transliterate(word), withoutUmlauts(word)])]

function everySpelling(word: string): string[] {
  const known = umlauted(word)
  return known.length > 1 ? known : [...new Set([...known, ...dotted(known[0]!)])]
}

const mixtures = (choices: readonly (readonly string[])[]): string[] =>
  choices.reduce<string[]>((begun, choice) => begun.flatMap((said) => choice.map((word) => `${said} ${word}`.trim())), [''])

const waysOf = (choices: readonly (readonly string[])[]): number => choices.reduce((ways, { length }) => ways * length, 1)

/**
 * How a phrase may stand in the index, where every umlaut is written out: `Gebühr` as Gebuehr, and as Gebuhr by who has no umlauts on the
 * keyboard; for the same reason `Gebuhr` is looked for as Gebuehr too. `Gebuehr` is no other word.
 */
export function spellings(phrase: string): string[] {
  const words = phrase.split(/\s+/).filter((word) => word !== '')
  const every = words.map(everySpelling)
  if (waysOf(every) <= MANY) return mixtures(every)
  const some = words.map(umlauted)
  if (waysOf(some) <= MANY) return mixtures(some)
  return [transliterate(words.join(' ')), withoutUmlauts(words.join(' '))]
}
