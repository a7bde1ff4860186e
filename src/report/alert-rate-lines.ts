import type { AlertRate, AlertRates } from '../model/alert-rate.js'
import { oneLine } from '../util/text.js'
import { clip, columnsOf, padTo } from './layout.js'
import type { Sheet } from './sheet.js'
import { grouped } from './stats-words.js'
import { counted } from './words.js'

const LABEL_MAX = 24

/** A figure a day: `2.3`, `0.04`, `120`. */
const perDay = (value: number): string =>
  value === 0 || value >= 100 ? grouped(Math.round(value)) : String(Number(value.toPrecision(2)))

function busiestWords({ busiest }: AlertRate): string {
  return busiest === null ? '' : `${busiest.date}: ${counted(busiest.messages, 'message')}, ${counted(busiest.cases, 'case')}`
}

/** What people get in a day, a line each, for a person. */
export function alertRateLines({ total, byReceiver }: AlertRates, { style, columns }: Sheet): string[] {
  if (total.messages + total.updates === 0) return ['Nobody was told anything.']
  const rows = byReceiver.length > 1 ? [...byReceiver, total] : byReceiver
  const cells = rows.map((rate) => [
    clip(oneLine(rate.receiver ?? 'all'), LABEL_MAX),
    perDay(rate.messagesPerDay),
    perDay(rate.casesPerDay),
    busiestWords(rate),
  ])
  const head = ['told a day', 'messages', 'cases', 'busiest day']
  const widths = head.map((title, at) => Math.max(columnsOf(title), ...cells.map((row) => columnsOf(row[at]!))))
  const line = (row: readonly string[]): string => {
    const [label = '', messages = '', cases = '', busiest = ''] = row
    const figures = [messages, cases].map((text, at) => text.padStart(widths[at + 1]!))
    const full = [padTo(label, widths[0]!), ...figures, busiest].join('  ').trimEnd()
    return columnsOf(full) <= columns ? full : [padTo(label, widths[0]!), ...figures].join('  ')
  }
  const updates = total.updates === 0 ? [] : [style.dim(`besides, ${counted(total.updates, 'message')} brought up to date`)]
  return [style.dim(line(head)), ...cells.map(line), ...updates]
}
