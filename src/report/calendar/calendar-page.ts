import type { CalendarDay, CalendarView, CalendarWeek } from '../../model/calendar.js'
import { oneLine } from '../../util/text.js'
import { clockTime, holidaysComplete } from '../documents/calendar-document.js'
import { flow, padTo, wrap } from '../shapes/layout.js'
import { DATE_NAMES } from '../shapes/local-time.js'
import type { Sheet } from '../shapes/sheet.js'
import type { Style } from '../shapes/style.js'
import { BAR, barAxis, dayBar } from './calendar-bar.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `> Mon 16 Nov  `; the mark stands before today. */
const LABEL = 14
/** Bars, and the room that the words beside one need; where there is less, the words stand alone. */
const BARS = [
  { bar: 48, words: 36 },
  { bar: 24, words: 36 },
  { bar: 12, words: 24 },
] as const
const GAP = 2

/** Countries that leave their holidays to their Länder and cantons: `DE` alone is less than any of them has. */
const BY_REGION: ReadonlySet<string> = new Set(['DE', 'CH'])

/** Hours alone: nobody counts the week in days of 24 of them. */
function hoursOf(ms: number): string {
  const minutes = Math.round((ms % HOUR) / 60_000)
  return `${Math.floor(ms / HOUR)}h${minutes === 0 ? '' : ` ${minutes}m`}`
}

function shortDate({ date, weekday }: CalendarDay, { say }: Sheet): string {
  const { weekdays, months, day } = DATE_NAMES[say.language]
  const number = Number(date.slice(8)).toString().padStart(2)
  return `${weekdays[weekday]} ${day(number, months[Number(date.slice(5, 7)) - 1] ?? '')}`
}

const barColumns = (columns: number): number => BARS.find(({ bar, words }) => LABEL + bar + GAP + words <= columns)?.bar ?? 0

function paintBar(bar: string, style: Style): string {
  return bar
    .replace(/[█▌▐]+/g, (open) => style.green(open))
    .replace(/░+/g, (holiday) => style.yellow(holiday))
    .replace(/▒+/g, (closure) => style.cyan(closure))
    .replace(/·+/g, (closed) => style.dim(closed))
}

/** What a day is called, beside its hours: every name it has, whichever of them closes it. */
function names(day: CalendarDay, { say }: Sheet): string[] {
  const holiday = day.holiday === null ? null : oneLine(day.holiday)
  return [
    ...(day.closure === null ? [] : [day.closure === 'closed' ? say.text('closure') : say`closure: ${oneLine(day.closure)}`]),
    ...(day.closed === 'weekend' ? [say.text('weekend')] : []),
    ...(holiday !== null && day.holidayFrom === null ? [say`holiday: ${holiday}`] : []),
    ...(holiday !== null && day.holidayFrom !== null ? [say`holiday from ${clockTime(day.holidayFrom)}: ${holiday}`] : []),
  ]
}

function changeWords({ lengthMs }: CalendarDay, { say }: Sheet): string[] {
  if (lengthMs === DAY) return []
  const hours = hoursOf(lengthMs)
  return [lengthMs < DAY ? say`${hours} day, clocks go forward` : say`${hours} day, clocks go back`]
}

function dayLines(day: CalendarDay, view: CalendarView, sheet: Sheet): string[] {
  const { style, columns, say } = sheet
  const bar = barColumns(columns)
  const isToday = day.date === view.today
  const hours = day.open.map(({ clock }) => `${clockTime(clock.from)}–${clockTime(clock.to)}`).join(' ')
  const open = hours === '' ? [] : [hours, hoursOf(day.openMs)]
  const words = [...open, ...names(day, sheet), ...changeWords(day, sheet), ...(isToday ? [say.text('today')] : [])]
  const indent = LABEL + (bar === 0 ? 0 : bar + GAP)
  const lines = flow(words, ' · ', columns - indent)
  const paint = isToday ? style.bold : day.openMs === 0 ? style.dim : (text: string): string => text
  const label = paint(padTo(`${isToday ? '>' : ' '} ${shortDate(day, sheet)}`, LABEL))
  const lead = bar === 0 ? label : `${label}${paintBar(dayBar(day, bar), style)}${' '.repeat(GAP)}`
  return [`${lead}${paint(lines[0] ?? '')}`.trimEnd(), ...lines.slice(1).map((line) => ' '.repeat(indent) + paint(line))]
}

function weekBlock(week: CalendarWeek, view: CalendarView, sheet: Sheet): string {
  const { style, say } = sheet
  const bar = barColumns(sheet.columns)
  const [year, number] = week.week.split('-W')
  // The last hour of the axis reaches into the gap.
  const axis = bar === 0 ? '' : `${style.dim(padTo(barAxis(bar), bar + GAP))}${' '.repeat(GAP)}`
  const head = style.bold(padTo(say`Week ${Number(number)}, ${year ?? ''}`, LABEL))
  return [
    `${head}${axis}${style.bold(say`${hoursOf(week.openMs)} open`)}`,
    ...week.days.flatMap((day) => dayLines(day, view, sheet)),
  ].join('\n')
}

function knownWords(view: CalendarView, sheet: Sheet): string[] {
  const { region, holidaysKnown } = view
  const { say } = sheet
  if (region === null)
    return wrap(say.text('no public holidays are kept: sla.holidays names no region'), sheet.columns).map(sheet.style.dim)
  const [from, to] = [holidaysKnown?.from.slice(0, 4), holidaysKnown?.to.slice(0, 4)]
  const years = from === undefined || to === undefined ? '' : say` from ${from} to ${to}`
  const known = BY_REGION.has(region)
    ? say`public holidays of ${region}, only those that all its regions keep, are known${years}`
    : say`public holidays of ${region} are known${years}`
  if (holidaysComplete(view)) return wrap(known, sheet.columns).map(sheet.style.dim)
  return wrap(say`${known} only: they may be missing above`, sheet.columns).map(sheet.style.yellow)
}

function footer(view: CalendarView, sheet: Sheet): string {
  const { say } = sheet
  const days = view.weeks.flatMap((week) => week.days)
  const openMs = days.reduce((sum, day) => sum + day.openMs, 0)
  const holidays = days.filter(
    ({ closed, holidayFrom }) => closed === 'holiday' || (closed === null && holidayFrom !== null),
  ).length
  const closures = days.filter(({ closed }) => closed === 'closure').length
  const parts = [
    say`${say.counted(view.weeks.length, 'week')}, ${hoursOf(openMs)} open`,
    ...(holidays === 0 ? [] : [say.counted(holidays, 'holiday')]),
    ...(closures === 1 ? [say.text('1 day of closure')] : []),
    ...(closures > 1 ? [say`${closures} days of closure`] : []),
    say`times in ${view.timezone}`,
  ]
  const legend = [say`${BAR.open} open`, say`${BAR.closed} closed`, say`${BAR.holiday} holiday`, say`${BAR.closure} closure`]
  return [
    ...flow(parts, ' · ', sheet.columns).map(sheet.style.dim),
    ...flow(legend, '  ', sheet.columns).map((line) => paintBar(line, sheet.style)),
    ...knownWords(view, sheet),
  ].join('\n')
}

/** The weeks for a person: a bar for each day's hours, and the same in words. */
export const calendarPage = (view: CalendarView, sheet: Sheet): string =>
  `${[...view.weeks.map((week) => weekBlock(week, view, sheet)), footer(view, sheet)].join('\n\n')}\n`
