import { APOSTROPHE, mayStandAlone } from './compile-brands.js'
import { CHAR } from './fold-char.js'
import type { FoldedText } from './fold-text.js'
import { PATTERN } from './term.js'

const E = 101
const isAdjectiveEnding = (code: number): boolean => code === 110 || code === 114 || code === 115 || code === 109

/** Index behind the pattern where it stands at `from`, or -1. What stands around it is not looked at. */
export function matchPattern({ codes, flags }: FoldedText, from: number, pattern: readonly number[]): number {
  let at = from
  for (const code of pattern) {
    if (code === PATTERN.gap) {
      if ((flags[at]! & CHAR.gap) !== 0) at += 1
      if ((flags[at]! & CHAR.gap) !== 0) at += 1
    } else if (code === PATTERN.adjective) {
      if (codes[at] !== E) return -1
      at += 1
      if (isAdjectiveEnding(codes[at]!) && (flags[at + 1]! & CHAR.gap) !== 0) at += 1
    } else if (code === APOSTROPHE) {
      if (codes[at] === APOSTROPHE) at += 1
    } else if (mayStandAlone(code)) {
      if ((flags[at]! & CHAR.space) !== 0) at += 1
      if (codes[at] !== code) return -1
      at += 1
      if ((flags[at]! & CHAR.space) !== 0) at += 1
    } else {
      if (codes[at] !== code) return -1
      at += 1
    }
  }
  return at
}
