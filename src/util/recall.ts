/** A sentence with gaps, as it stands among the translations. */
interface Pattern {
  readonly key: string
  /** What stands between the values. */
  readonly words: readonly string[]
  readonly letters: number
}

/** What a text was made of. */
export interface Recalled {
  readonly key: string
  readonly values: readonly string[]
  /** How many letters of the text are the sentence's own: the more, the less it can be chance. */
  readonly letters: number
}

/** Fewer letters than this say nothing: `{}: {}` is every other text. One that begins with a value needs more. */
const ENOUGH_LETTERS = 5
const ENOUGH_AFTER_VALUE = 8
/** With fewer, what stands before its words must be one word: a name or a number. `{} complaint` is the end of many sentences of others. */
const ENOUGH_AFTER_WORDS = 12

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/**
 * Finds the sentence that a text in English was: what the database keeps, or what came through another program's hands, was said when
 * nobody knew the language of the reader. The one with the most words of its own wins.
 */
export function recalling(keys: readonly string[]): (text: string) => Recalled | null {
  const patterns = keys
    .filter((key) => key.includes('{}'))
    .map((key): Pattern => ({ key, words: key.split('{}'), letters: lettersOf(key) }))
    .filter(({ letters, words }) => letters >= (words[0] === '' ? ENOUGH_AFTER_VALUE : ENOUGH_LETTERS))
    .toSorted((a, b) => b.letters - a.letters)
  return (text) => {
    for (const { key, words, letters } of patterns) {
      const values = gapsOf(text, words)
      const isChance = words[0] === '' && letters < ENOUGH_AFTER_WORDS && values?.[0]?.includes(' ')
      if (values !== null && !isChance) return { key, values, letters }
    }
    return null
  }
}

/** What stands between the words in a text; null where they do not stand in it so. Each gap ends at the first place where it can. */
function gapsOf(text: string, words: readonly string[]): readonly string[] | null {
  const [first = '', ...others] = words
  const last = others.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return null
  const values: string[] = []
  let at = first.length
  for (const word of others.slice(0, -1)) {
    const found = text.indexOf(word, at)
    if (found === -1) return null
    values.push(text.slice(at, found))
    at = found + word.length
  }
  if (at > text.length - last.length) return null
  return [...values, text.slice(at, text.length - last.length)]
}
