/** Keys that are no text. */
export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'clear-line'
  | 'clear-word'
  | 'redraw'
  | 'interrupt'

/** What was typed: a key, a character, or a whole text that was pasted and so means no commands. */
export type Key = { readonly name: KeyName } | { readonly char: string } | { readonly paste: string }

const CONTROLS: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x01': 'home',
  '\x03': 'interrupt',
  '\x04': 'interrupt',
  '\x05': 'end',
  '\x0c': 'redraw',
  '\x0e': 'down',
  '\x10': 'up',
  '\x15': 'clear-line',
  '\x17': 'clear-word',
  '\x1b': 'escape',
}

/** By the end of their sequence, `ESC [ … A` and `ESC O A`. */
const FINALS: Readonly<Record<string, KeyName>> = { A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end' }
/** By their number, `ESC [ 5 ~`. */
const NUMBERED: Readonly<Record<string, KeyName>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
}

const PASTE_ENDS = '\x1b[201~'
const SEQUENCE = /^\x1b(?:\[([0-?]*)[ -/]*([@-~])|O([@-~]))/
/** The beginning of a sequence whose end has not come yet. */
const UNFINISHED = /^\x1b(?:\[[0-?]*[ -/]*|O)?$/

const named = (name: KeyName | undefined): readonly Key[] => (name === undefined ? [] : [{ name }])

function ofSequence([, numbers, final = '', short = '']: RegExpExecArray): readonly Key[] {
  const isNumbered = final === '~'
  return named(isNumbered ? NUMBERED[numbers?.split(';')[0] ?? ''] : FINALS[final === '' ? short : final])
}

/** What was read, and the rest that is only the beginning of a key. */
interface Read {
  readonly keys: readonly Key[]
  readonly rest: string
}

function first(input: string): { readonly keys: readonly Key[]; readonly length: number } | null {
  if (input.startsWith('\x1b[200~')) {
    const end = input.indexOf(PASTE_ENDS)
    if (end === -1) return null
    return { keys: [{ paste: input.slice('\x1b[200~'.length, end) }], length: end + PASTE_ENDS.length }
  }
  if (UNFINISHED.test(input)) return null
  const sequence = SEQUENCE.exec(input)
  if (sequence !== null) return { keys: ofSequence(sequence), length: sequence[0].length }
  const char = String.fromCodePoint(input.codePointAt(0)!)
  const name = CONTROLS[char]
  if (name !== undefined) return { keys: [{ name }], length: 1 }
  return { keys: char < ' ' ? [] : [{ char }], length: char.length }
}

/** Bytes of a terminal, as text → keys. Several may come at once over a slow line, and one in pieces. */
export function readKeys(input: string): Read {
  const keys: Key[] = []
  let rest = input
  while (rest !== '') {
    const found = first(rest)
    if (found === null) break
    keys.push(...found.keys)
    rest = rest.slice(found.length)
  }
  return { keys, rest }
}

/** What remains when nothing follows: an escape by itself is that key. */
export const flushKeys = (rest: string): readonly Key[] => (rest === '\x1b' ? [{ name: 'escape' }] : [])
