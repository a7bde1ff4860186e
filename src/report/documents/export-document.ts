import type { UnknownInterval } from '../../model/case.js'
import { EXPORT_LINES, type ExportLineType, type ExportPart } from '../../model/export-part.js'
import type { EarlierVersion, Mention } from '../../model/mention.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { type CasePage, casePageDocument } from './case-page-document.js'
import { type DeliveryRow, deliveryLogDocument } from './delivery-document.js'
import { mentionDocument } from './mention-document.js'
import { type SilenceRow, silenceDocument } from './silence-document.js'
import { type SourceRow, sourceLine } from './source-document.js'
import { stretchDocument } from './stats-document.js'

/** One thing that is stored, as it is exported. */
export type ExportRow =
  | { readonly type: 'source'; readonly source: SourceRow }
  | { readonly type: 'gap'; readonly gap: UnknownInterval }
  | { readonly type: 'mention'; readonly mention: Mention; readonly platform: string | null }
  | { readonly type: 'case'; readonly page: CasePage }
  | { readonly type: 'delivery'; readonly delivery: DeliveryRow }
  | { readonly type: 'silence'; readonly silence: SilenceRow }

const earlierDocument = ({ text, kind, until }: EarlierVersion) => ({ text, kind, until: toIso(until) })

/**
 * The listing's mention, which `import` reads back: `id`, `platform` and `deleted` are its words for what the listing calls otherwise, and
 * `language` and `official` are what the platform declared, as it reads them; what was found out stands beside.
 */
function exportedMention(mention: Mention, platform: string | null) {
  const { native_id: id, official: identity, language, author, ...document } = mentionDocument(mention)
  return {
    id,
    platform,
    ...document,
    author: { ...author, flags: [...mention.author.flags] },
    language: mention.language,
    verdict_language: language,
    official: mention.official,
    official_identity: identity,
    deleted: mention.deleted,
    forgotten_at: toIsoOrNull(mention.forgottenAt ?? null),
    earlier: (mention.earlier ?? []).map(earlierDocument),
  }
}

/** What `show --json` tells of it. Its posts and its deliveries are lines of their own, and those of other people are not its. */
function exportedCase(page: CasePage) {
  const { schema: _s, generated_at: _g, asked_for: _a, thread: _t, deliveries: _d, ...document } = casePageDocument(page)
  return document
}

/** One line of an export. */
export function exportDocument(row: ExportRow) {
  switch (row.type) {
    case 'source':
      return { type: row.type, ...sourceLine(row.source) }
    case 'gap':
      return { type: row.type, ...stretchDocument(row.gap) }
    case 'mention':
      return { type: row.type, ...exportedMention(row.mention, row.platform) }
    case 'case':
      return { type: row.type, ...exportedCase(row.page) }
    case 'delivery':
      return { type: row.type, ...deliveryLogDocument(row.delivery) }
    case 'silence':
      return { type: row.type, ...silenceDocument(row.silence) }
  }
}

/** What an export was chosen by; absent: by nothing. Instants are UTC ms. */
interface Selection {
  readonly since?: number
  readonly until?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly author?: string
  readonly search?: string
}

interface ExportHead {
  readonly generatedAt: number
  readonly version: string
  readonly databaseVersion: number
  readonly parts: readonly ExportPart[]
  readonly selection: Selection
}

/** Its first line. */
export const exportHead = ({ generatedAt, version, databaseVersion, parts, selection }: ExportHead) => ({
  type: 'export' as const,
  schema: 1 as const,
  generated_at: toIso(generatedAt),
  version,
  database_version: databaseVersion,
  records: parts.map((part) => EXPORT_LINES[part]),
  selection: {
    since: toIsoOrNull(selection.since ?? null),
    until: toIsoOrNull(selection.until ?? null),
    sources: selection.sources === undefined ? null : [...selection.sources],
    brands: selection.brands === undefined ? null : [...selection.brands],
    author: selection.author ?? null,
    search: selection.search ?? null,
  },
})

export type ExportCounts = Partial<Record<ExportLineType, number>>

/** Its last line: without it, the export was cut. */
export const exportEnd = (counts: ExportCounts) => ({ type: 'end' as const, counts: { ...counts } })
