import { EXIT, MonitorError } from '../util/errors.js'

/** What people and scripts name by a letter and a number, and the listing that shows the names. */
export interface NumberedKind {
  readonly letter: 'C' | 'D' | 'S'
  /** `case`, `cases`. */
  readonly noun: string
  readonly plural: string
  readonly listedBy: string
}

/** `C-12`, `c-12` or `12` → 12. */
export function parseNumberedName(name: string, { letter, noun, plural, listedBy }: NumberedKind): number {
  const [, number] = new RegExp(`^(?:${letter}-)?([1-9]\\d{0,14})$`, 'i').exec(name.trim()) ?? []
  if (number !== undefined) return Number(number)
  throw new MonitorError(`'${name}' is no ${noun}`, {
    exit: EXIT.usage,
    hint: `${plural} are named ${letter}-12; ${listedBy} lists them`,
  })
}
