import type { Said } from '../../util/say.js'

interface FindingRow<Area extends string> {
  readonly area: Area
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: Said
  readonly hint: Said | null
}

/** One finding of `check` in the style of the contract; in English, as all that programs read. */
export const findingDocument = <Area extends string>({ area, level, message, hint }: FindingRow<Area>) => ({
  area,
  level,
  message: String(message),
  hint: hint === null ? null : String(hint),
})

/** Every field of a finding, in the order of the document. */
export const FINDING_FIELDS = ['area', 'level', 'message', 'hint'] as const
