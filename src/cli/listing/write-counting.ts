import type { CaseGroupBy, Counting } from '../../model/grouping.js'
import { unknownDocument } from '../../report/documents/case-document.js'
import { countedGroupDocument, GROUP_FIELDS } from '../../report/documents/group-document.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Io } from '../io.js'
import { besideIn, type Format, type MachineFormat } from '../options/formats.js'
import { openSheet } from './open-sheet.js'
import { GROUP_COLUMNS } from './pipe-columns.js'
import { tellUnknown } from './write-cases.js'
import { type Listing, writeListing } from './write-listing.js'

interface CountingWriting {
  readonly io: Io
  readonly timezone: string
  /** What is counted, one of them. */
  readonly noun: string
  /** At most so many groups; of times, the last ones. */
  readonly limit?: number | undefined
}

const TIMES: readonly (CaseGroupBy | null)[] = ['day', 'week']

/** The largest groups; of days and weeks, the last ones. */
function cut(counting: Counting, limit: number | undefined): Counting {
  if (limit === undefined) return counting
  const { groups, by } = counting
  return { ...counting, groups: TIMES.includes(by) ? groups.slice(-limit) : groups.slice(0, limit) }
}

const headOf = ({ generatedAt, unknown }: Counting) => ({
  schema: 1,
  generated_at: toIso(generatedAt),
  complete: unknown.length === 0,
})

const unknownLines = ({ unknown }: Counting): object[] => unknown.map((each) => ({ type: 'unknown', ...unknownDocument(each) }))

function groupsListing(counting: Counting): Listing {
  const { by, count, groups, unknown } = counting
  return {
    plural: 'groups',
    singular: 'group',
    rows: groups.map((group) => countedGroupDocument(group, count)),
    fields: GROUP_FIELDS,
    columns: GROUP_COLUMNS,
    timezone: null,
    head: { ...headOf(counting), by },
    tail: { count, unknown: unknown.map(unknownDocument) },
    after: [{ type: 'count', count }, ...unknownLines(counting)],
    words: {},
  }
}

async function writeCount(counting: Counting, format: MachineFormat, io: Io): Promise<void> {
  const { count, unknown } = counting
  if (format.as === 'json') {
    io.out(`${jsonText({ ...headOf(counting), count, unknown: unknown.map(unknownDocument) })}\n`)
    return
  }
  const rows = { plural: 'counts', singular: 'count', rows: [{ count }], fields: ['count'], columns: ['count'], timezone: null }
  await writeListing({ ...rows, head: {}, tail: {}, after: unknownLines(counting), words: {} }, format, io)
}

/** Writes how many there are, as a whole or by groups. Exit 3 when something of the selection could not be seen. */
export async function writeCounting(
  counted: Counting,
  format: Format,
  { io, timezone, noun, limit }: CountingWriting,
): Promise<ExitCode> {
  const counting = cut(counted, limit)
  const { by, unknown } = counting
  const time = { now: counting.generatedAt, timezone }
  if (by === null) await writeCount(counting, format.as === 'cards' ? { as: 'tsv' } : format, io)
  else if (format.as === 'cards') {
    const { groupLines } = await import('../../report/cases/group-lines.js')
    io.out(groupLines(counting, by, { sheet: await openSheet(io, 'stdout', time), noun }))
  } else await writeListing(groupsListing(counting), format, io)
  if (format.as !== 'json' && format.as !== 'ndjson') await tellUnknown(unknown, { ...io, say: besideIn(format, io) }, time)
  return unknown.length > 0 ? EXIT.partial : EXIT.done
}
