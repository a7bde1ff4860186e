const WORDS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  eines: 1,
  a: 1,
  an: 1,
  one: 1,
  zwei: 2,
  zweier: 2,
  two: 2,
  drei: 3,
  dreier: 3,
  three: 3,
  vier: 4,
  four: 4,
  fuenf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  neun: 9,
  nine: 9,
  zehn: 10,
  ten: 10,
  zwoelf: 12,
  twelve: 12,
}

/** A number as people write it in front of a unit. */
const NUMBER = `(?:\\d{1,3}|${Object.keys(WORDS).join('|')})`

/** "24 bis 48", "2-3", "two or three": the second number is the one that is promised. */
export const UP_TO = `(?:${NUMBER} (?:bis |bis zu |oder |to |or )?)?(?<count>${NUMBER})`

/** null where it is no number, or one that nobody means. */
export function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null
  const count = WORDS[word] ?? Number.parseInt(word, 10)
  return Number.isInteger(count) && count > 0 && count <= 366 ? count : null
}
