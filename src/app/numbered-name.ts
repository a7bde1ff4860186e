import { EXIT, MonitorError } from '../util/errors.js'
import type { Phrase } from '../util/say.js'

/** A kind of record that people and scripts name by a letter and a number, such as C-12. */
export interface NumberedKind {
  readonly letter: 'C' | 'D' | 'S'
  /** The message for a name that is not of this kind. */
  readonly refused: (name: string) => Phrase
  /** Says how they are named, and which command lists them. */
  readonly hint: string
}

/** `C-12`, `c-12` or `12` → 12. */
export function parseNumberedName(name: string, { letter, refused, hint }: NumberedKind): number {
  const [, number] = new RegExp(`^(?:${letter}-)?([1-9]\\d{0,14})$`, 'i').exec(name.trim()) ?? []
  if (number !== undefined) return Number(number)
  throw new MonitorError(refused(name), { exit: EXIT.usage, hint })
}
