import type { CaseListing, JudgedCase } from '../model/case.js'
import { caseCards, clockWords, unknownLines } from '../report/case-cards.js'
import { type CaseDocument, caseDocument, listingDocument, unknownDocument } from '../report/case-document.js'
import { csv } from '../report/csv.js'
import { type Cell, flatten, pick } from '../report/flatten.js'
import { fillTemplate } from '../report/template.js'
import { tsv } from '../report/tsv.js'
import { formatDuration } from '../util/duration.js'
import { EXIT, MonitorError } from '../util/errors.js'
import type { Format } from './formats.js'
import type { Io } from './io.js'

const unknownFields = (names: readonly string[], known: object): MonitorError =>
  new MonitorError(`unknown field ${[...new Set(names)].join(', ')}`, { exit: EXIT.usage, hint: `fields: ${Object.keys(known).join(', ')}` })

function jsonText(listing: CaseListing, fields: readonly string[] | null): string {
  const document = listingDocument(listing)
  if (fields === null) return JSON.stringify(document)
  const cases = document.cases.map((each) => {
    const { picked, unknown } = pick(each, fields)
    if (unknown.length > 0) throw unknownFields(unknown, each)
    return picked
  })
  return JSON.stringify({ ...document, cases })
}

/** A flat record with the spans in words beside the figures. */
function templateRecord(judged: JudgedCase, document: CaseDocument, now: number): Record<string, Cell> {
  const words = { age: formatDuration(document.age_seconds * 1000), due: clockWords(judged.clock, now), author: document.author.name ?? document.author.handle }
  return { ...flatten(document), ...words }
}

const TSV_CELLS = (each: CaseDocument): Cell[] => [
  each.case,
  each.state,
  each.sla.status,
  each.sla.due_at,
  each.sla.overdue_seconds,
  each.severity,
  each.kind,
  each.brand,
  each.source,
  each.author.name ?? each.author.handle,
  each.title,
  each.url,
]

function csvText(documents: readonly CaseDocument[]): string {
  const rows = documents.map((each) => flatten({ ...each, answer: each.answer?.kind ?? null }))
  const header = Object.keys(rows[0] ?? { case: null })
  return csv(
    header,
    rows.map((row) => header.map((name) => row[name] ?? null)),
  )
}

/** Writes a listing in the format asked for; what could not be seen goes to stderr, or into the document. */
export async function writeCases(listing: CaseListing, format: Format, io: Io, nothing: string): Promise<void> {
  const now = listing.generatedAt
  const documents = (): CaseDocument[] => listing.cases.map((judged) => caseDocument(judged, now))
  switch (format.as) {
    case 'json':
      io.out(`${jsonText(listing, format.fields)}\n`)
      return
    case 'ndjson':
      for (const document of documents()) io.out(`${JSON.stringify({ type: 'case', ...document })}\n`)
      for (const unknown of listing.unknown) io.out(`${JSON.stringify({ type: 'unknown', ...unknownDocument(unknown) })}\n`)
      return
    case 'csv':
      io.out(csvText(documents()))
      break
    case 'template':
      for (const judged of listing.cases) {
        const record = templateRecord(judged, caseDocument(judged, now), now)
        const { text, unknown } = fillTemplate(format.template, record)
        if (unknown.length > 0) throw unknownFields(unknown, record)
        io.out(`${text}\n`)
      }
      break
    case 'tsv':
      io.out(tsv(documents().map(TSV_CELLS)))
      break
    case 'cards':
      io.out(caseCards(listing, await io.style(), nothing))
  }
  io.err(unknownLines(listing, { ...(await io.style()) }))
}
