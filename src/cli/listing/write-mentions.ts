import type { MentionListing } from '../../app/listing/list-mentions.js'
import type { ListingView } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import { unknownDocument } from '../../report/documents/case-document.js'
import { MENTION_FIELDS, type MentionDocument, mentionDocument } from '../../report/documents/mention-document.js'
import type { Cell } from '../../report/shapes/fields.js'
import type { Sheet } from '../../report/shapes/sheet.js'
import { formatDuration } from '../../util/duration.js'
import { toIso } from '../../util/instant.js'
import type { Io } from '../io.js'
import { besideIn, type Format } from '../options/formats.js'
import { openSheet, type SheetTime } from './open-sheet.js'
import { MENTION_COLUMNS, REVIEW_COLUMNS } from './pipe-columns.js'
import { tellUnknown } from './write-cases.js'
import { type Listing, writeListing } from './write-listing.js'

const words = (now: number): Readonly<Record<string, (each: MentionDocument) => Cell>> => ({
  age: (each) => formatDuration(now - Date.parse(each.published_at ?? each.first_seen_at)),
  author: (each) => each.author.name ?? each.author.handle,
})

async function* documents(mentions: AsyncIterable<Mention>): AsyncGenerator<MentionDocument> {
  for await (const mention of mentions) yield mentionDocument(mention)
}

function mentionsListing(
  { generatedAt: now, mentions, unknown }: MentionListing,
  { isReview, timezone }: MentionWriting,
): Listing {
  const gaps = unknown.map(unknownDocument)
  return {
    plural: 'mentions',
    singular: 'mention',
    rows: documents(mentions),
    fields: MENTION_FIELDS,
    columns: isReview ? REVIEW_COLUMNS : MENTION_COLUMNS,
    timezone,
    head: { schema: 1, generated_at: toIso(now), complete: gaps.length === 0 },
    tail: { unknown: gaps },
    after: gaps.map((gap) => ({ type: 'unknown', ...gap })),
    words: words(now),
  }
}

interface MentionWriting {
  readonly io: Io
  readonly timezone: string
  /** They are listed to be labelled. */
  readonly isReview: boolean
  readonly view: ListingView
  readonly exact: boolean
}

/** So many tell how wide the columns of a table are. */
const BATCH = 200

async function* batches(mentions: AsyncIterable<Mention>): AsyncGenerator<readonly Mention[]> {
  let batch: Mention[] = []
  for await (const mention of mentions) {
    batch.push(mention)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** What stands for each mention, and what before and after all of them. */
interface View {
  readonly before: string
  readonly each: (mention: Mention) => string
  readonly after: string
}

async function openView(first: readonly Mention[], { view, isReview }: MentionWriting, sheet: Sheet): Promise<View> {
  if (view === 'table') {
    const { mentionTable } = await import('../../report/cases/mention-table.js')
    const { head, line } = mentionTable(first, sheet, isReview)
    return { before: `${sheet.style.dim(head)}\n`, each: (mention) => `${line(mention)}\n`, after: '\n' }
  }
  const { mentionCard } = await import('../../report/cases/mention-cards.js')
  return { before: '', each: (mention) => `${mentionCard(mention, sheet, isReview)}\n`, after: '' }
}

/** For a person; each is written as it comes. */
async function writePage({ mentions, unknown }: MentionListing, writing: MentionWriting, time: SheetTime): Promise<void> {
  const { io, isReview } = writing
  const { mentionsFooter } = await import('../../report/cases/mention-cards.js')
  const sheet = await openSheet(io, 'stdout', time)
  let view: View | null = null
  let count = 0
  let first: number | null = null
  for await (const batch of batches(mentions)) {
    first ??= batch[0]?.id ?? null
    if (view === null) {
      view = await openView(batch, writing, sheet)
      io.out(view.before)
    }
    for (const mention of batch) {
      io.out(view.each(mention))
      await io.drained()
    }
    count += batch.length
  }
  io.out(`${view?.after ?? ''}${mentionsFooter(count, { incomplete: unknown.length > 0, isReview, first }, sheet)}`)
}

/** Writes mentions in the format asked for; what could not be seen stands in the JSON, and on stderr beside the other formats. */
export async function writeMentions(listing: MentionListing, format: Format, writing: MentionWriting): Promise<void> {
  const { io, timezone } = writing
  const time = { now: listing.generatedAt, timezone, exact: writing.exact }
  if (format.as === 'cards') await writePage(listing, writing, time)
  else await writeListing(mentionsListing(listing, writing), format, io)
  if (format.as !== 'json' && format.as !== 'ndjson')
    await tellUnknown(listing.unknown, { ...io, say: besideIn(format, io) }, time)
}
