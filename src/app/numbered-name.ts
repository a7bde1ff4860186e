import { EXIT, MonitorError } from '../util/errors.js'
import type { Phrase } from '../util/say.js'

/** What people and scripts name by a letter and a number, and the listing that shows the names. */
export interface NumberedKind {
  readonly letter: 'C' | 'D' | 'S'
  /** That a name is none of them. */
  readonly refused: (name: string) => Phrase
  /** How they are named, and what lists them. */
  readonly hint: string
}

/** `C-12`, `c-12` or `12` → 12. */
export function parseNumberedName(name: string, { letter, refused, hint }: NumberedKind): number {
  const [, number] = new RegExp(`^(?:${letter}-)?([1-9]\\d{0,14})$`, 'i').exec(name.trim()) ?? []
  if (number !== undefined) return Number(number)
  throw new MonitorError(refused(name), { exit: EXIT.usage, hint })
}
