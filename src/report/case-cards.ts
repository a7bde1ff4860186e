import type { CaseListing, CaseRecord, JudgedCase } from '../model/case.js'
import type { Clock } from '../model/clock.js'
import { formatDuration } from '../util/duration.js'
import { oneLine } from '../util/text.js'
import { ageSeconds, caseName } from './case-document.js'
import { columnsOf, excerpt, flow, hang, padTo, wrap } from './layout.js'
import { promiseOf, promiseWords } from './promise.js'
import { inLocalTime, type Sheet } from './sheet.js'
import type { Style } from './style.js'
import { firstDue, isWave, type Row, rowsOf, waveBody, waveHead } from './wave-card.js'
import { waveName } from './wave-words.js'
import { authorName, type ClockStand, clockWords, counted, gravityWords, snoozedWords, spanWords } from './words.js'

const TARGET_WORDS = {
  first_answer: 'first answer',
  next_answer: 'next answer',
  resolution: 'resolution',
  promise: 'promise',
} as const
const EXCERPT_LINES = 3

/** Clock words in the colour of how bad it is. */
export function paintClock({ status }: Pick<ClockStand, 'status'>, text: string, style: Style): string {
  if (status === 'breached' || status === 'late') return style.red(text)
  return status === 'running' ? style.yellow(text) : style.green(text)
}

/** The head line's cells, the same columns in every card. */
interface Head {
  readonly name: string
  readonly clock: string
  readonly what: string
  readonly where: string
}

function headOf({ record, clock }: JudgedCase, { now, say }: Sheet): Head {
  return {
    name: caseName(record.id),
    clock: clockWords(clock, now, say),
    what: gravityWords(record, say),
    where: [record.brand, record.source, record.state === 'open' ? null : record.state]
      .filter((part) => part !== null)
      .join(' · '),
  }
}

type Widths = Readonly<Record<keyof Head, number>>

const widest = (heads: readonly Head[], cell: keyof Head): number => Math.max(0, ...heads.map((head) => columnsOf(head[cell])))

/** Aligned on one line; where that is too narrow for any card, the last cell goes below in all of them. */
function headLines(head: Head, clock: Clock, { sheet, widths, indent }: CardRoom): string[] {
  const { style } = sheet
  const name = style.bold(padTo(head.name, indent - 2))
  const stand = paintClock(clock, style.bold(padTo(head.clock, widths.clock)), style)
  const line = `${name}  ${stand}  `
  if (indent + widths.clock + 2 + widths.what + 2 + widths.where <= sheet.columns)
    return [`${line}${padTo(head.what, widths.what)}  ${head.where}`]
  return [`${line}${head.what}`.trimEnd(), ...wrap(head.where, sheet.columns - indent).map((each) => ' '.repeat(indent) + each)]
}

/** What the customer says of the answer, and what to do where nothing is said. */
export function aftermathWords({ record, solved, followUpAt }: JudgedCase, now: number): string[] {
  if (solved === false) return ['answered, not solved, says the customer']
  if (solved) return ['solved, says the customer']
  const isDue = record.state === 'answered' && followUpAt !== null && followUpAt <= now
  return isDue ? ['no reaction since the answer: ask whether it is solved'] : []
}

/** Who was answered waits since writing again. */
const waitingSeconds = ({ record, clock }: JudgedCase, now: number): number =>
  clock.target === 'next_answer' ? Math.floor((now - clock.startedAt) / 1000) : ageSeconds(record, now)

function facts(judged: JudgedCase, sheet: Sheet): string[] {
  const { record, clock } = judged
  const last = record.answers.at(-1)
  const promise = promiseOf(judged.clocks)
  return [
    `${TARGET_WORDS[clock.target]} due ${sheet.when(clock.dueAt)}`,
    ...(record.state === 'open' ? [`waiting ${formatDuration(waitingSeconds(judged, sheet.now) * 1000)}`] : []),
    ...(record.posts.length > 1 ? [counted(record.posts.length, 'post')] : []),
    ...(record.wave === undefined ? [] : [`in wave ${waveName(record.wave)}`]),
    ...(record.sensitive.length > 0 ? [`contains ${record.sensitive.join(', ')}`] : []),
    ...(record.ackedUntil !== null && record.ackedUntil > sheet.now ? [`acked until ${sheet.when(record.ackedUntil)}`] : []),
    ...(record.snoozedUntil !== null && record.snoozedUntil > sheet.now
      ? [`put off until ${sheet.when(record.snoozedUntil)}`]
      : []),
    ...(record.mergedInto === null ? [] : [`part of ${caseName(record.mergedInto)}`]),
    ...(record.assignee === null ? [] : [`assigned to ${oneLine(record.assignee)}`]),
    ...(last === undefined ? [] : [`last reply: ${last.kind}${last.identity === 'name' ? ' (by name only)' : ''}`]),
    ...(promise === null ? [] : [promiseWords(promise, sheet)]),
    ...aftermathWords(judged, sheet.now),
  ]
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
    ...excerpt(oneLine(record.text), { columns, lines: EXCERPT_LINES }),
    ...flow(facts(judged, sheet), ' · ', columns).map(sheet.style.dim),
    // Whole, however long: it is there to be opened.
    ...(record.url === null ? [] : [sheet.style.cyan(oneLine(record.url))]),
  ]
}

function card(row: Row, head: Head, room: CardRoom): string {
  const { sheet, indent } = room
  const columns = sheet.columns - indent
  const body = isWave(row) ? waveBody(row, sheet, columns) : bodyOf(row, sheet, columns)
  const clock = isWave(row) ? firstDue(row) : row.clock
  return [...headLines(head, clock, room), ...body.map((line) => ' '.repeat(indent) + line)].join('\n')
}

/** How the cards are introduced where there are none, and what they are called where they are counted. */
export interface CardWords {
  /** `No unanswered complaints`. */
  readonly nothing: string
  readonly noun: string
  /** At most so many were asked for. */
  readonly limit: number | null
  /** Cases of one wave are shown as one. */
  readonly together?: boolean
}

interface Footing {
  readonly sheet: Sheet
  readonly words: CardWords
}

function footer(listing: CaseListing, rows: readonly Row[], { sheet, words }: Footing): string {
  const total = listing.cases.length
  const waves = rows.filter(isWave)
  const inWaves = waves.reduce((count, { members }) => count + members.length, 0)
  const overdue = listing.cases.filter(({ clocks }) => clocks.some(({ status }) => status === 'breached')).length
  const parts = [
    `${counted(total, words.noun)}${rows.length === words.limit ? ' shown' : ''}`,
    ...(waves.length > 0 ? [`${inWaves} of them in ${counted(waves.length, 'wave')}`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(listing.snoozed > 0 ? [snoozedWords(listing.snoozed, sheet.say)] : []),
    sheet.say`times in ${sheet.timezone}`,
  ]
  return sheet.style.dim(flow(parts, ' · ', sheet.columns).join('\n'))
}

const nothing = ({ unknown, snoozed }: CaseListing, words: CardWords, { say }: Sheet): string =>
  `${words.nothing}${unknown.length > 0 ? ' in what could be seen' : ''}${snoozed > 0 ? `; ${snoozedWords(snoozed, say)}` : ''}.\n`

/** Cards for a person, in the order given, and what they come to. */
export function caseCards(listing: CaseListing, sheet: Sheet, words: CardWords): string {
  if (listing.cases.length === 0) return nothing(listing, words, sheet)
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
  return `${[...cards, footer(listing, rows, { sheet, words })].join('\n\n')}\n`
}

/** What could not be seen, a source each; empty when everything was. */
export function unknownLines(unknown: CaseListing['unknown'], sheet: Sheet): string {
  return unknown
    .flatMap(({ source, since, until, reason }) =>
      hang(
        'unknown: ',
        `${oneLine(source)}${spanWords(since, until, sheet)}: ${inLocalTime(oneLine(reason), sheet)}`,
        sheet.columns,
      ),
    )
    .map((line) => `${line.replace(/^unknown:/, (word) => sheet.style.yellow(word))}\n`)
    .join('')
}
