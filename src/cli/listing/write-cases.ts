import type { CaseStream } from '../../app/listing/list-cases.js'
import type { CaseListing } from '../../model/case.js'
import type { ListingView } from '../../model/config.js'
import type { CaseWords } from '../../report/cases/cases-footer.js'
import { CASE_FIELDS, type CaseDocument, caseDocument, unknownDocument } from '../../report/documents/case-document.js'
import type { Cell } from '../../report/shapes/fields.js'
import { clockWords, snoozedWords, spanWords } from '../../report/shapes/words.js'
import { formatDuration } from '../../util/duration.js'
import { toIso } from '../../util/instant.js'
import { english } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Io } from '../io.js'
import { besideIn, type MachineFormat } from '../options/formats.js'
import { openSheet, type SheetTime } from './open-sheet.js'
import { CASE_COLUMNS } from './pipe-columns.js'
import { type Listing, writeListing } from './write-listing.js'

/** What a person sees: which of the views, in whose time, and what is said around the cases. */
export interface CaseView extends CaseWords {
  readonly view: ListingView
  readonly timezone: string
  readonly exact?: boolean
}

const words = (now: number): Readonly<Record<string, (each: CaseDocument) => Cell>> => ({
  age: (each) => formatDuration(each.age_seconds * 1000),
  waiting: (each) => formatDuration(each.sla.business_seconds_waited * 1000),
  due: ({ sla }) =>
    clockWords({ status: sla.status, dueAt: Date.parse(sla.due_at), overdueSeconds: sla.overdue_seconds }, now, english),
  author: (each) => each.author.name ?? each.author.handle,
  answer: (each) => each.answer?.kind ?? null,
})

async function* documents({ cases, generatedAt }: CaseStream): AsyncGenerator<CaseDocument> {
  for await (const judged of cases) yield caseDocument(judged, generatedAt)
}

function casesListing(listing: CaseStream, timezone: string): Listing {
  const now = listing.generatedAt
  const unknown = listing.unknown.map(unknownDocument)
  return {
    plural: 'cases',
    singular: 'case',
    rows: documents(listing),
    fields: CASE_FIELDS,
    columns: CASE_COLUMNS,
    timezone,
    head: { schema: 1, generated_at: toIso(now), complete: unknown.length === 0 },
    tail: { unknown, snoozed: listing.snoozed },
    after: [
      ...unknown.map((each) => ({ type: 'unknown', ...each })),
      ...(listing.snoozed > 0 ? [{ type: 'snoozed', count: listing.snoozed }] : []),
    ],
    words: words(now),
  }
}

/**
 * Writes cases for a program, in constant memory; returns how many. What could not be seen stands in the JSON, and on stderr beside the
 * rest.
 */
export async function writeCaseStream(listing: CaseStream, format: MachineFormat, io: Io, timezone: string): Promise<number> {
  const count = await writeListing(casesListing(listing, timezone), format, io)
  if (format.as === 'json' || format.as === 'ndjson') return count
  const say = besideIn(format, io)
  await tellUnknown(listing.unknown, { ...io, say }, { now: listing.generatedAt, timezone })
  if (listing.snoozed > 0) io.err(`${say.text('snoozed:')} ${snoozedWords(listing.snoozed, say)}\n`)
  return count
}

async function writePage(
  listing: CaseListing,
  page: CaseView,
  { io, time }: { readonly io: Io; readonly time: SheetTime },
): Promise<void> {
  const sheet = await openSheet(io, 'stdout', time)
  if (page.view === 'table') {
    const { caseTable } = await import('../../report/cases/case-table.js')
    io.out(caseTable(listing, sheet, page))
  } else {
    const { caseCards } = await import('../../report/cases/case-cards.js')
    io.out(caseCards(listing, sheet, page))
  }
}

/** Writes cases for a person; what could not be seen stands on stderr. */
export async function writeCases(
  listing: CaseListing,
  { io, page }: { readonly io: Io; readonly page: CaseView },
): Promise<void> {
  const time = { now: listing.generatedAt, timezone: page.timezone, exact: page.exact === true }
  await writePage(listing, page, { io, time })
  await tellUnknown(listing.unknown, io, time)
}

/** What could not be seen, on stderr: "none" must not be taken for "none anywhere". One line each where a program may read it. */
export async function tellUnknown(unknown: CaseListing['unknown'], io: Io, time: SheetTime): Promise<void> {
  if (unknown.length === 0) return
  if (!io.stderrIsTerminal) {
    const { say } = io
    for (const { source, since, until, reason } of unknown)
      io.err(`${say.text('unknown:')} ${source}${spanWords(since, until, { when: toIso, say })}: ${oneLine(say.told(reason))}\n`)
    return
  }
  const { unknownLines } = await import('../../report/lines/unknown-lines.js')
  io.err(unknownLines(unknown, await openSheet(io, 'stderr', time)))
}
