import type { CaseGroupBy, CountedGroup, Counting } from '../../model/grouping.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { dayWords, weekWords } from '../shapes/date-words.js'
import { clip, columnsOf, padTo } from '../shapes/layout.js'
import { paintShareBar, shareBar } from '../shapes/share-bar.js'
import type { Sheet } from '../shapes/sheet.js'
import { grouped, WEEKDAYS } from '../stats/stats-words.js'

const GAP = '  '
const BAR = 24
const LABEL_MAX = 40

const NONE: Readonly<Partial<Record<CaseGroupBy, string>>> = {
  brand: 'no brand',
  language: 'unknown',
  author: 'nobody named',
  assignee: 'nobody',
  label: 'not labelled',
}

/** Groups with names of ours, which are said; what the configuration or a stranger names stands as it is. */
const SAID: ReadonlySet<CaseGroupBy> = new Set(['kind', 'severity', 'label', 'state', 'status', 'weekday'])

function labelOf({ key }: CountedGroup, by: CaseGroupBy, say: Say): string {
  if (key === null) return say.text(NONE[by] ?? 'unknown')
  if (SAID.has(by)) return say.text(WEEKDAYS[key] ?? oneLine(key))
  if (by === 'day') return dayWords(key, say.language)
  if (by === 'week') return weekWords(key, say.language)
  return by === 'hour' ? `${key}:00–${key}:59` : oneLine(key)
}

/** Whole per cent, but never 0 or 100 of what is neither. */
function percentOf(count: number, all: number): string {
  const rounded = Math.round((count / all) * 100)
  return `${rounded === 0 ? '<1' : rounded === 100 && count < all ? '>99' : rounded} %`
}

/** For a person: a line for each group with its bar, how many and which share of all. */
export function groupLines(
  counting: Counting,
  by: CaseGroupBy,
  { sheet, noun }: { readonly sheet: Sheet; readonly noun: string },
): string {
  const { count, groups } = counting
  const { say, style } = sheet
  const all = say.counted(count, noun).replace(String(count), grouped(count, say.language))
  const rows = groups.map((group) => ({
    label: clip(labelOf(group, by, say), LABEL_MAX),
    number: grouped(group.count, say.language),
    share: percentOf(group.count, count),
    part: group.count / Math.max(...groups.map((each) => each.count)),
  }))
  const widest = (cell: 'label' | 'number' | 'share') => Math.max(0, ...rows.map((row) => columnsOf(row[cell])))
  const [label, number, share] = [widest('label'), widest('number'), widest('share')]
  const room = Math.min(BAR, sheet.columns - label - number - share - 3 * GAP.length)
  const bar = (part: number): string => (room < 4 ? '' : `${GAP}${paintShareBar(shareBar(part, room), style, style.green)}`)
  const lines = rows.map(
    (row) => `${padTo(row.label, label)}${GAP}${row.number.padStart(number)}${GAP}${row.share.padStart(share)}${bar(row.part)}`,
  )
  const times = ['day', 'week', 'weekday', 'hour'].includes(by) ? ` · ${say`times in ${sheet.timezone}`}` : ''
  return `${lines.map((line) => `${line.trimEnd()}\n`).join('')}${lines.length > 0 ? '\n' : ''}${style.dim(`${all}${times}`)}\n`
}
