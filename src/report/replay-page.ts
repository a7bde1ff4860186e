import { CASE_STATES } from '../model/case.js'
import type { Replay, ReplayChangeCode, ReplayedCase, ReplayTotals } from '../model/replay.js'
import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { excerpt, flow, hang, padTo } from './layout.js'
import { replayDays } from './replay-document.js'
import { weekBars } from './replay-weeks.js'
import { inLocalTime, type Sheet } from './sheet.js'
import { grouped } from './stats-words.js'
import { counted } from './words.js'

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
  const difference = is === was ? '' : `${is > was ? '+' : '−'}${grouped(Math.abs(is - was))}`
  const figures = [was, is].map((count) => grouped(count).padStart(FIGURE)).join('')
  return `${padTo(name, NAME)}${figures}${difference === '' ? '' : sheet.style.bold(difference.padStart(FIGURE))}`
}

function totalLines({ totals: { before, after }, ...replay }: Replay, sheet: Sheet): string[] {
  const line = (name: string, figure: (totals: ReplayTotals) => number): string =>
    totalLine(name, figure(before), figure(after), sheet)
  const states = CASE_STATES.filter((state) => before.states[state] + after.states[state] > 0)
  const days = replayDays({ totals: { before, after }, ...replay })
  const daily = [before, after].map(({ told }) => (told / days).toFixed(2)).join(' → ')
  return [
    sheet.style.dim(`${padTo('', NAME)}${'before'.padStart(FIGURE)}${'after'.padStart(FIGURE)}`),
    line('cases', ({ cases }) => cases),
    ...states.map((state) => line(`  ${state}`, (totals) => totals.states[state])),
    line('broken promises', ({ breaches }) => breaches),
    line('  in so many cases', ({ breached }) => breached),
    line('alerts', ({ told }) => told),
    line('  in so many messages', ({ messages }) => messages),
    sheet.style.dim(`  a day: ${daily}; really sent since then, of all cases: ${grouped(replay.reallyTold)}`),
  ]
}

/** What was closed is told as what it would be; it stays what it is. */
function keptLines({ kept, after }: ReplayedCase, columns: number): string[] {
  if (kept === null || kept.outcome === null || kept.outcome === after?.status) return []
  return hang('- ', `closed already, and keeps what it came to: ${oneLine(kept.outcome)}`, columns)
}

function caseLines(replayed: ReplayedCase, sheet: Sheet): string[] {
  const { style, columns } = sheet
  const name = replayed.caseId === null ? `M-${replayed.mentionId}` : caseName(replayed.caseId)
  const title = oneLine(replayed.title ?? '')
  const who = [oneLine(replayed.author ?? '') || 'unknown author', replayed.source, title].filter((part) => part !== '')
  const major = replayed.changes.filter(({ code }) => !MINOR.includes(code))
  const what = [...new Set(major.map(({ code }) => WORDS[code]))].join(', ')
  const body = columns - 2
  const lines = [
    ...excerpt(who.join(' · '), { columns: body, lines: 2 }),
    ...major.flatMap(({ reason }) => hang('- ', inLocalTime(oneLine(reason), sheet), body)),
    ...keptLines(replayed, body).map(style.dim),
    ...(replayed.url === null ? [] : [style.cyan(oneLine(replayed.url))]),
  ]
  const head = hang(`${style.bold(name)}  `, what, columns)
  return [...head, ...lines.map((line) => `  ${line}`)]
}

function casesPart({ cases }: Replay, limit: number, sheet: Sheet): string[] {
  const major = cases.filter(isMajor)
  const shown = major.slice(0, limit)
  const [hidden, minor] = [major.length - shown.length, cases.length - major.length]
  const rest = [
    ...(hidden === 0 ? [] : [`${counted(hidden, 'more case')} ${hidden === 1 ? 'differs' : 'differ'} so`]),
    ...(minor === 0
      ? []
      : [`${counted(minor, 'case')} ${minor === 1 ? 'differs' : 'differ'} only in due times, policies or alerts`]),
  ]
  return [
    sheet.style.bold(`${major.length === 0 ? 'No case' : counted(major.length, 'case')} would have come out otherwise`),
    ...shown.flatMap((each) => ['', ...caseLines(each, sheet)]),
    ...(rest.length === 0 ? [] : ['', ...flow([...rest, '--json lists them'], ' · ', sheet.columns).map(sheet.style.dim)]),
  ]
}

function headLines(replay: Replay, sheet: Sheet): string[] {
  const { configs, since, until, generatedAt } = replay
  const files = `${oneLine(configs.after)} beside ${oneLine(configs.before)}`
  const span = `cases that began ${sheet.when(since)} – ${sheet.when(until)}, as of ${sheet.when(generatedAt)}`
  const looked = `${counted(replay.mentions, 'mention')} looked at, ${replay.rejudged} judged differently`
  return [...hang('', files, sheet.columns).map(sheet.style.bold), ...flow([span, looked], ' · ', sheet.columns)]
}

/** What another configuration would have made of what is stored, for a person: totals first, then the cases, each with its reasons. */
export function replayPage(replay: Replay, sheet: Sheet, limit: number): string {
  const bars = weekBars(replay.weeks, sheet)
  const notes = replay.notes.flatMap(({ text }) => hang('- ', inLocalTime(oneLine(text), sheet), sheet.columns))
  return [
    ...headLines(replay, sheet),
    '',
    ...totalLines(replay, sheet),
    ...(bars.length === 0 ? [] : ['', ...bars]),
    '',
    ...casesPart(replay, limit, sheet),
    '',
    ...notes.map(sheet.style.dim),
    sheet.style.dim(`times in ${sheet.timezone}`),
    '',
  ].join('\n')
}
