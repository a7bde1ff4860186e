import type { CaseListing, CaseRecord, JudgedCase } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { columnsOf, excerpt, flow, padTo, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { authorName, gravityWords, shownLine } from '../shapes/words.js'
import { addressLine } from './address-line.js'
import { caseFacts } from './case-facts.js'
import { type CaseWords, casesFooter, noCases } from './cases-footer.js'
import { dueWords, paintClock } from './due-words.js'
import { firstDue, isWave, type Row, rowsOf, waveBody, waveHead } from './wave-card.js'

const EXCERPT_LINES = 3

/** The head line's cells, the same columns in every card. */
interface Head {
  readonly name: string
  /** What the name leads to, where links are shown. */
  readonly url: string | null
  readonly clock: string
  readonly what: string
  readonly where: string
}

function headOf({ record, clock }: JudgedCase, sheet: Sheet): Head {
  const { say } = sheet
  return {
    name: caseName(record.id),
    url: record.url,
    clock: dueWords(clock, sheet),
    what: gravityWords(record, say),
    where: [record.brand, record.source, record.state === 'open' ? null : say.text(record.state)]
      .filter((part) => part !== null)
      .join(' · '),
  }
}

type Cell = 'name' | 'clock' | 'what' | 'where'
type Widths = Readonly<Record<Cell, number>>

const widest = (heads: readonly Head[], cell: Cell): number => Math.max(0, ...heads.map((head) => columnsOf(head[cell])))

/** Aligned on one line; where that is too narrow for any card, the last cells go below in all of them. */
function headLines(head: Head, clock: Clock, { sheet, widths, indent }: CardRoom): string[] {
  const { style, columns } = sheet
  const room = columns - indent
  const shown = style.bold(head.name)
  const name = (head.url === null ? shown : style.link(shown, head.url)) + ' '.repeat(indent - columnsOf(head.name))
  const painted = (text: string): string => paintClock(clock, style.bold(text), style)
  const below = (lines: readonly string[]): string[] => lines.map((line) => ' '.repeat(indent) + line)

  const stand = `${painted(padTo(head.clock, widths.clock))}  `
  const used = widths.clock + 2 + widths.what
  if (used + 2 + widths.where <= room) return [`${name}${stand}${padTo(head.what, widths.what)}  ${head.where}`]
  if (used <= room) return [`${name}${stand}${head.what}`, ...below(wrap(head.where, room))]
  const [first = '', ...more] = wrap(head.clock, room).map(painted)
  return [`${name}${first}`, ...below([...more, ...flow([head.what, head.where], '  ', room)])]
}

function about(record: CaseRecord, { say }: Sheet): string {
  const who = authorName(record.author, say)
  const title = oneLine(record.title ?? '')
  return title === '' ? who : `${who} · ${title}`
}

interface CardRoom {
  readonly sheet: Sheet
  readonly widths: Widths
  readonly indent: number
}

function bodyOf(judged: JudgedCase, sheet: Sheet, columns: number): string[] {
  const { record } = judged
  return [
    ...excerpt(about(record, sheet), { columns, lines: 2 }),
    ...excerpt(shownLine(record, sheet.say), { columns, lines: EXCERPT_LINES }),
    ...flow(caseFacts(judged, sheet), ' · ', columns).map(sheet.style.dim),
    ...(record.url === null ? [] : [addressLine(record.url, sheet, columns)]),
  ]
}

function card(row: Row, head: Head, room: CardRoom): string {
  const { sheet, indent } = room
  const columns = sheet.columns - indent
  const body = isWave(row) ? waveBody(row, sheet, columns) : bodyOf(row, sheet, columns)
  const clock = isWave(row) ? firstDue(row) : row.clock
  return [...headLines(head, clock, room), ...body.map((line) => ' '.repeat(indent) + line)].join('\n')
}

/** Cards for a person, in the order given, and what they come to. */
export function caseCards(listing: CaseListing, sheet: Sheet, words: CaseWords): string {
  if (listing.cases.length === 0) return noCases(listing, sheet, words)
  const rows = words.together === true ? rowsOf(listing.cases) : listing.cases
  const heads = rows.map((row) => (isWave(row) ? waveHead(row, sheet) : headOf(row, sheet)))
  const widths = {
    name: widest(heads, 'name'),
    clock: widest(heads, 'clock'),
    what: widest(heads, 'what'),
    where: widest(heads, 'where'),
  }
  const room = { sheet, widths, indent: widths.name + 2 }
  const cards = rows.map((row, index) => card(row, heads[index]!, room))
  return `${[...cards, casesFooter(listing, rows, { sheet, words })].join('\n\n')}\n`
}
