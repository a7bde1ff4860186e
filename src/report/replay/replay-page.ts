import { CASE_STATES } from '../../model/case.js'
import type { Replay, ReplayChangeCode, ReplayedCase, ReplayTotals } from '../../model/replay.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { addressLine } from '../cases/address-line.js'
import { caseName } from '../documents/case-document.js'
import { replayDays } from '../documents/replay-document.js'
import { decimal, figure } from '../shapes/figures.js'
import { excerpt, flow, hang, padTo } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { weekBars } from './replay-weeks.js'

const WORDS: Readonly<Record<ReplayChangeCode, string>> = {
  'only-before': 'no case any more',
  'only-after': 'a new case',
  state: 'another state',
  kind: 'another kind',
  severity: 'another severity',
  brand: 'another brand',
  'breach-gained': 'a promise broken',
  'breach-lost': 'a promise no longer broken',
  policy: 'another policy',
  due: 'due at another time',
  alert: 'other alerts',
}

/** Where nothing else differs, nobody would have noticed. */
const MINOR: readonly ReplayChangeCode[] = ['policy', 'due', 'alert']
const isMajor = ({ changes }: ReplayedCase): boolean => changes.some(({ code }) => !MINOR.includes(code))

const NAME = 21
const FIGURE = 9

function totalLine(name: string, was: number, is: number, sheet: Sheet): string {
  const { say } = sheet
  const difference = is === was ? '' : `${is > was ? '+' : '−'}${figure(Math.abs(is - was), say)}`
  const figures = [was, is].map((count) => figure(count, say).padStart(FIGURE)).join('')
  return `${padTo(name, NAME)}${figures}${difference === '' ? '' : sheet.style.bold(difference.padStart(FIGURE))}`
}

function totalLines({ totals: { before, after }, ...replay }: Replay, sheet: Sheet): string[] {
  const { say } = sheet
  const line = (name: string, of: (totals: ReplayTotals) => number): string => totalLine(name, of(before), of(after), sheet)
  const states = CASE_STATES.filter((state) => before.states[state] + after.states[state] > 0)
  const days = replayDays({ totals: { before, after }, ...replay })
  const daily = [before, after].map(({ told }) => decimal(told / days, 2, say)).join(' → ')
  return [
    sheet.style.dim(`${padTo('', NAME)}${say.text('before').padStart(FIGURE)}${say.text('after').padStart(FIGURE)}`),
    line(say.text('cases'), ({ cases }) => cases),
    ...states.map((state) => line(`  ${say.text(state)}`, (totals) => totals.states[state])),
    line(say.text('broken promises'), ({ breaches }) => breaches),
    line(say.text('  in so many cases'), ({ breached }) => breached),
    line(say.text('alerts'), ({ told }) => told),
    line(say.text('  in so many messages'), ({ messages }) => messages),
    sheet.style.dim(say`  a day: ${daily}; really sent since then, of all cases: ${figure(replay.reallyTold, say)}`),
  ]
}

/** What was closed is told as what it would be; it stays what it is. */
function keptLines({ kept, after }: ReplayedCase, columns: number, say: Say): string[] {
  if (kept === null || kept.outcome === null || kept.outcome === after?.status) return []
  return hang('- ', say`closed already, and keeps what it came to: ${say.text(oneLine(kept.outcome))}`, columns)
}

function caseLines(replayed: ReplayedCase, sheet: Sheet): string[] {
  const { style, columns, say } = sheet
  const name = replayed.caseId === null ? `M-${replayed.mentionId}` : caseName(replayed.caseId)
  const title = oneLine(replayed.title ?? '')
  const who = [oneLine(replayed.author ?? '') || say.text('unknown author'), replayed.source, title].filter((part) => part !== '')
  const major = replayed.changes.filter(({ code }) => !MINOR.includes(code))
  const what = [...new Set(major.map(({ code }) => say.text(WORDS[code])))].join(', ')
  const body = columns - 2
  const lines = [
    ...excerpt(who.join(' · '), { columns: body, lines: 2 }),
    ...major.flatMap(({ reason }) => hang('- ', inLocalTime(oneLine(say.told(reason)), sheet), body)),
    ...keptLines(replayed, body, say).map(style.dim),
    ...(replayed.url === null ? [] : [addressLine(replayed.url, sheet, body)]),
  ]
  const head = hang(`${style.bold(name)}  `, what, columns)
  return [...head, ...lines.map((line) => `  ${line}`)]
}

function majorWords(count: number, say: Say): string {
  if (count === 0) return say.text('No case would have come out otherwise')
  return count === 1 ? say.text('1 case would have come out otherwise') : say`${count} cases would have come out otherwise`
}

function casesPart({ cases }: Replay, limit: number, sheet: Sheet): string[] {
  const major = cases.filter(isMajor)
  const shown = major.slice(0, limit)
  const [hidden, minor] = [major.length - shown.length, cases.length - major.length]
  const { say } = sheet
  const rest = [
    ...(hidden === 1 ? [say.text('1 more case differs so')] : []),
    ...(hidden > 1 ? [say`${hidden} more cases differ so`] : []),
    ...(minor === 1 ? [say.text('1 case differs only in due times, policies or alerts')] : []),
    ...(minor > 1 ? [say`${minor} cases differ only in due times, policies or alerts`] : []),
  ]
  return [
    sheet.style.bold(majorWords(major.length, say)),
    ...shown.flatMap((each) => ['', ...caseLines(each, sheet)]),
    ...(rest.length === 0
      ? []
      : ['', ...flow([...rest, say.text('--json lists them')], ' · ', sheet.columns).map(sheet.style.dim)]),
  ]
}

function headLines(replay: Replay, sheet: Sheet): string[] {
  const { configs, since, until, generatedAt } = replay
  const { say, when } = sheet
  const files = say`${oneLine(configs.after)} beside ${oneLine(configs.before)}`
  const span = say`cases that began ${when(since)} – ${when(until)}, as of ${when(generatedAt)}`
  const looked = say`${say.counted(replay.mentions, 'mention')} looked at, ${replay.rejudged} judged differently`
  return [...hang('', files, sheet.columns).map(sheet.style.bold), ...flow([span, looked], ' · ', sheet.columns)]
}

/** What another configuration would have made of what is stored, for a person: totals first, then the cases, each with its reasons. */
export function replayPage(replay: Replay, sheet: Sheet, limit: number): string {
  const bars = weekBars(replay.weeks, sheet)
  const notes = replay.notes.flatMap(({ text }) => hang('- ', inLocalTime(oneLine(sheet.say.told(text)), sheet), sheet.columns))
  return [
    ...headLines(replay, sheet),
    '',
    ...totalLines(replay, sheet),
    ...(bars.length === 0 ? [] : ['', ...bars]),
    '',
    ...casesPart(replay, limit, sheet),
    '',
    ...notes.map(sheet.style.dim),
    sheet.style.dim(sheet.say`times in ${sheet.timezone}`),
    '',
  ].join('\n')
}
