import type { MentionListing } from '../app/list-mentions.js'
import type { Mention } from '../model/mention.js'
import { unknownDocument } from '../report/case-document.js'
import type { Cell } from '../report/fields.js'
import { MENTION_FIELDS, type MentionDocument, mentionDocument } from '../report/mention-document.js'
import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import type { Format } from './formats.js'
import type { Io } from './io.js'
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

function mentionsListing({ generatedAt: now, mentions, unknown }: MentionListing, isReview: boolean): Listing {
  const gaps = unknown.map(unknownDocument)
  return {
    plural: 'mentions',
    singular: 'mention',
    rows: documents(mentions),
    fields: MENTION_FIELDS,
    columns: isReview ? REVIEW_COLUMNS : MENTION_COLUMNS,
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
}

/** For a person; each card is written as its mention comes. */
async function writeCards(
  { mentions, unknown }: MentionListing,
  { io, isReview }: MentionWriting,
  time: SheetTime,
): Promise<void> {
  const { mentionCard, mentionsFooter } = await import('../report/mention-cards.js')
  const sheet = await openSheet(io, 'stdout', time)
  let count = 0
  for await (const mention of mentions) {
    io.out(`${mentionCard(mention, sheet, isReview)}\n`)
    await io.drained()
    count += 1
  }
  io.out(mentionsFooter(count, { incomplete: unknown.length > 0, isReview }, sheet))
}

/** Writes mentions in the format asked for; what could not be seen stands in the JSON, and on stderr beside the other formats. */
export async function writeMentions(listing: MentionListing, format: Format, writing: MentionWriting): Promise<void> {
  const { io, timezone, isReview } = writing
  const time = { now: listing.generatedAt, timezone }
  if (format.as === 'cards') await writeCards(listing, writing, time)
  else await writeListing(mentionsListing(listing, isReview), format, io)
  if (format.as !== 'json' && format.as !== 'ndjson') await tellUnknown(listing.unknown, io, time)
}
