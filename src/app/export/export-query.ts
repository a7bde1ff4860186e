import { EXPORT_PARTS, type ExportPart } from '../../model/export-part.js'
import type { MentionFilter } from '../../store/mention-lists.js'

const FILTERS = ['since', 'until', 'sources', 'brands', 'author', 'search'] as const
type Filter = (typeof FILTERS)[number]

/** What is asked for; without any filter it is everything. Instants are UTC ms. */
export type ExportSelection = Pick<MentionFilter, Filter>

/** By what each part is chosen. What tells of nobody's words must not come along when one person's are asked for. */
const KNOWN_BY: Readonly<Record<ExportPart, readonly Filter[]>> = {
  sources: ['sources'],
  gaps: ['sources', 'since', 'until'],
  mentions: FILTERS,
  cases: FILTERS,
  deliveries: FILTERS,
  silences: [],
}

export const isNarrowed = (selection: ExportSelection): boolean => FILTERS.some((filter) => selection[filter] !== undefined)

/** The parts that every given filter says something about; the others are left out. */
export const partsOf = (selection: ExportSelection): readonly ExportPart[] => {
  const given = FILTERS.filter((filter) => selection[filter] !== undefined)
  return EXPORT_PARTS.filter((part) => given.every((filter) => KNOWN_BY[part].includes(filter)))
}
