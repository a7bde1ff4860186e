/** What an export consists of, in the order in which it is written, and the `type` of the lines of each. */
export const EXPORT_LINES = {
  sources: 'source',
  gaps: 'gap',
  mentions: 'mention',
  cases: 'case',
  deliveries: 'delivery',
  silences: 'silence',
} as const

export type ExportPart = keyof typeof EXPORT_LINES
export type ExportLineType = (typeof EXPORT_LINES)[ExportPart]

export const EXPORT_PARTS = Object.keys(EXPORT_LINES) as readonly ExportPart[]
