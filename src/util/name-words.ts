/** Shorter ones stand in every text. */
const MIN_WORD = 4
const MAX_WORDS = 12

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** By what people call somebody: "Guten Tag Frau Müller", "Hallo Petra". Of a handle, what stands before its host. */
export function nameWords(names: readonly string[]): readonly string[] {
  const called = names.map((name) => name.replace(/^@/, '').split('@')[0] ?? '')
  const words = called.flatMap((name) => name.match(WORD) ?? []).filter((word) => word.length >= MIN_WORD)
  return [...new Set(words.map((word) => word.toLowerCase()))].slice(0, MAX_WORDS)
}

/** Whether a text holds one of these words, as a word. */
export function holdsAny(words: readonly string[]): (text: string) => boolean {
  const wanted = new Set(words)
  return (text) => wanted.size > 0 && (text.toLowerCase().match(WORD) ?? []).some((word) => wanted.has(word))
}
