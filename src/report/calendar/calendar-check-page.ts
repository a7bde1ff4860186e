import type { CalendarCheck, ClosedForecast, LeftClock, LostWindow } from '../../model/calendar.js'
import type { CaseRecord } from '../../model/case.js'
import { formatDuration, formatWorkingTime } from '../../util/duration.js'
import { oneLine } from '../../util/text.js'
import { addressLine } from '../cases/address-line.js'
import { endsOf, extract, type Piece, pieceLines, whole } from '../cases/extract.js'
import { caseName } from '../documents/case-document.js'
import { excerpt, flow, hang, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { authorName } from '../shapes/words.js'

const INDENT = 2

interface Written {
  readonly sheet: Sheet
  /** Every case. */
  readonly all: boolean
}

const reasons = ({ stretch }: ClosedForecast, { say }: Sheet): string =>
  stretch.why.map((why) => oneLine(say.told(why))).join(', ')

function deadline({ status, answerBy, workMs, dueAt }: LeftClock, { say, when }: Sheet): string {
  if (status === 'overdue') {
    if (answerBy === null) return say`overdue since ${when(dueAt)}`
    return say`overdue since ${when(dueAt)}; nobody answers from ${when(answerBy)} on`
  }
  if (answerBy === null) return say.text('too late: nobody is at work before it is due')
  const by = say`answer by ${when(answerBy)}`
  return workMs === 0 ? by : `${by} · ${say`${formatWorkingTime(workMs)} of working time left`}`
}

function leftLines(left: LeftClock, record: CaseRecord, sheet: Sheet): string[] {
  const { style, say } = sheet
  const name = caseName(record.id)
  const columns = sheet.columns - INDENT - name.length - 2
  const title = oneLine(record.title ?? '')
  const author = authorName(record.author, say)
  const who = title === '' ? author : `${author} · ${title}`
  const facts = [
    say`${say.text(left.target.replace('_', ' '))} (${left.policy}) due ${sheet.when(left.dueAt)}`,
    record.assignee === null ? say.text('assigned to nobody') : say`assigned to ${oneLine(record.assignee)}`,
  ]
  const lines = [
    ...wrap(deadline(left, sheet), columns).map(left.status === 'left' && left.answerBy !== null ? style.bold : style.red),
    ...flow(facts, ' · ', columns).map(style.dim),
    ...excerpt(who, { columns, lines: 2 }),
    ...(record.url === null ? [] : [addressLine(record.url, sheet, columns)]),
  ]
  return lines.map((line, index) => `${' '.repeat(INDENT)}${index === 0 ? style.bold(name) : ' '.repeat(name.length)}  ${line}`)
}

function lostLines({ policy, after, until }: LostWindow, sheet: Sheet): string[] {
  const text = sheet.say`new complaints (${policy}) posted from ${sheet.when(after)} to ${sheet.when(until)} fall due before anybody is back`
  return hang(' '.repeat(INDENT), text, sheet.columns).map(sheet.style.yellow)
}

/** A promise by the wall clock breaks each night: said once below, not in each closed time. */
const told = ({ lost }: ClosedForecast): readonly LostWindow[] => lost.filter(({ time }) => time === 'business')

/** Of those that are overdue already so many of the first and of the last. */
const OVERDUE = 3
/** Of those that run out, so many of the first. */
const RUNNING_OUT = 20

/** What is overdue is known from the lists; what can still be answered is why one asks. */
function casesLines({ left }: ClosedForecast, check: CalendarCheck, { sheet, all }: Written): string[] {
  const { say, style } = sheet
  const of = (status: LeftClock['status']): readonly LeftClock[] => left.filter((each) => each.status === status)
  const [overdue, running] = [of('overdue'), of('left')]
  const lines = (pieces: readonly Piece<LeftClock>[], rest: (count: number) => string): string[] =>
    pieceLines(pieces, {
      shown: (each) => {
        const judged = check.cases.get(each.caseId)
        return judged === undefined ? [] : leftLines(each, judged.record, sheet)
      },
      left: (count) => hang(`${' '.repeat(INDENT)}… `, rest(count), sheet.columns).map(style.dim),
    })
  return [
    ...lines(
      all ? whole(overdue) : endsOf(overdue, () => true, OVERDUE),
      (count) => say`${count} more that are overdue already; --all shows them`,
    ),
    ...lines(
      all ? whole(running) : extract(running, (_, index) => index < RUNNING_OUT),
      (count) => say`${count} more that run out later; --all shows them`,
    ),
  ]
}

function closedLines(forecast: ClosedForecast, check: CalendarCheck, written: Written): string {
  const { stretch, waiting } = forecast
  const { sheet } = written
  const { style, say } = sheet
  const span = `${sheet.when(stretch.from)} – ${sheet.when(stretch.to)}`
  const head = flow(
    [style.bold(reasons(forecast, sheet)), `${span} (${formatDuration(stretch.to - stretch.from)})`],
    '  ',
    sheet.columns,
  )
  const cases = casesLines(forecast, check, written)
  const lost = told(forecast).flatMap((window) => lostLines(window, sheet))
  const quiet = cases.length + lost.length === 0 ? [say.text('leaves nothing behind')] : []
  const through = [
    ...(waiting === 1 ? [say.text('1 other case waits through it, due later')] : []),
    ...(waiting > 1 ? [say`${waiting} other cases wait through it, due later`] : []),
  ]
  const rest = [...quiet, ...through].map((line) => style.dim(' '.repeat(INDENT) + line))
  return [...head, ...cases, ...lost, ...rest].join('\n')
}

/** Worth a block of its own: what has something to say, and every closure and holiday. */
const isShown = (forecast: ClosedForecast): boolean =>
  forecast.left.length > 0 ||
  told(forecast).length > 0 ||
  forecast.stretch.kind === 'closure' ||
  forecast.stretch.kind === 'holiday'

function wallNote(check: CalendarCheck, sheet: Sheet): string[] {
  const policies = new Set(
    check.closed.flatMap(({ lost }) => lost.filter(({ time }) => time === 'wall').map(({ policy }) => policy)),
  )
  if (policies.size === 0) return []
  const text = sheet.say`${[...policies].join(', ')}: promised by the wall clock, so it runs out whenever nobody works`
  return hang('', text, sheet.columns).map(sheet.style.yellow)
}

function footer(check: CalendarCheck, hidden: number, sheet: Sheet): string {
  const { say } = sheet
  const left = check.closed.reduce((sum, each) => sum + each.left.length, 0)
  const parts = [
    left === 0
      ? say.text('nothing that is open now is left without an answer')
      : say`${say.counted(left, 'clock')} left without an answer`,
    ...(hidden === 1 ? [say.text('1 weekend more leaves nothing behind')] : []),
    ...(hidden > 1 ? [say`${hidden} weekends more leave nothing behind`] : []),
    say`until ${sheet.when(check.until)}`,
    say`times in ${check.timezone}`,
  ]
  return [...wallNote(check, sheet), ...flow(parts, ' · ', sheet.columns).map(sheet.style.dim)].join('\n')
}

/** What the closed times ahead leave unanswered, for a person: of many cases some, or `all` of them. */
export function calendarCheckPage(check: CalendarCheck, sheet: Sheet, all = false): string {
  const shown = check.closed.filter(isShown)
  const blocks = shown.map((forecast) => closedLines(forecast, check, { sheet, all }))
  return `${[...blocks, footer(check, check.closed.length - shown.length, sheet)].join('\n\n')}\n`
}
