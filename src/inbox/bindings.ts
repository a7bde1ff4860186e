import type { KeyName } from './keys.js'
import type { Subject } from './state.js'

/** What a key does while nothing is asked. */
export type Command =
  | { readonly go: 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up' | 'enter' | 'back' }
  | { readonly ask: Subject }
  | { readonly run: 'open' | 'undo' | 'refresh' | 'help' | 'quit' }

/** The same in every language: what is learned by the fingers stays. */
const CHARS: Readonly<Record<string, Command>> = {
  j: { go: 'next' },
  k: { go: 'previous' },
  g: { go: 'first' },
  G: { go: 'last' },
  ' ': { go: 'page-down' },
  b: { go: 'page-up' },
  a: { ask: 'ack' },
  A: { ask: 'answer' },
  l: { ask: 'label' },
  d: { ask: 'dismiss' },
  s: { ask: 'snooze' },
  w: { ask: 'assign' },
  n: { ask: 'note' },
  r: { ask: 'resolve' },
  '/': { ask: 'filter' },
  o: { run: 'open' },
  u: { run: 'undo' },
  R: { run: 'refresh' },
  '?': { run: 'help' },
  q: { run: 'quit' },
}

const NAMES: Readonly<Partial<Record<KeyName, Command>>> = {
  down: { go: 'next' },
  up: { go: 'previous' },
  home: { go: 'first' },
  end: { go: 'last' },
  'page-down': { go: 'page-down' },
  'page-up': { go: 'page-up' },
  enter: { go: 'enter' },
  right: { go: 'enter' },
  escape: { go: 'back' },
  left: { go: 'back' },
}

export const commandOf = (key: string | KeyName): Command | null => CHARS[key] ?? NAMES[key as KeyName] ?? null
