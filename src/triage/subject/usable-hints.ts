import type { Brand } from '../../model/config.js'

const SAYS = /[\p{L}\p{N}]/u

/** Hints that a text can have beside the name: a hint that is the name itself would stand beside every name, one of a single letter or of signs alone in no text or in any. */
export function usableHints({ name, aliases, hints = [] }: Brand): readonly string[] {
  const names = [name, ...aliases].map((each) => each.trim().toLowerCase())
  return hints.filter((hint) => hint.trim().length > 1 && SAYS.test(hint) && !names.includes(hint.trim().toLowerCase()))
}
