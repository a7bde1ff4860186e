import type { AlertRate, AlertRates } from '../../model/alert-rate.js'
import type { Language, Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { dayWords } from '../shapes/date-words.js'
import { clip, columnsOf, padTo } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { grouped } from './stats-words.js'

const LABEL_MAX = 24

/** A figure a day: `2.3`, `0.04`, `120`. */
const perDay = (value: number, language: Language): string => {
  if (value === 0 || value >= 100) return grouped(Math.round(value), language)
  const text = String(Number(value.toPrecision(2)))
  return language === 'de' ? text.replace('.', ',') : text
}

function busiestWords({ busiest }: AlertRate, say: Say): string {
  return busiest === null
    ? ''
    : `${dayWords(busiest.date, say.language)}: ${say.counted(busiest.messages, 'message')}, ${say.counted(busiest.cases, 'case')}`
}

/** What people get in a day, a line each, for a person. */
export function alertRateLines({ total, byReceiver }: AlertRates, { style, columns, say }: Sheet): string[] {
  if (total.messages + total.updates === 0) return [say.text('Nobody was told anything.')]
  const rows = byReceiver.length > 1 ? [...byReceiver, total] : byReceiver
  const cells = rows.map((rate) => [
    clip(oneLine(rate.receiver ?? say.text('all')), LABEL_MAX),
    perDay(rate.messagesPerDay, say.language),
    perDay(rate.casesPerDay, say.language),
    busiestWords(rate, say),
  ])
  const head = [say.text('told a day'), say.text('messages'), say.text('cases'), say.text('busiest day')]
  const widths = head.map((title, at) => Math.max(columnsOf(title), ...cells.map((row) => columnsOf(row[at]!))))
  const line = (row: readonly string[]): string => {
    const [label = '', messages = '', cases = '', busiest = ''] = row
    const figures = [messages, cases].map((text, at) => text.padStart(widths[at + 1]!))
    const full = [padTo(label, widths[0]!), ...figures, busiest].join('  ').trimEnd()
    return columnsOf(full) <= columns ? full : [padTo(label, widths[0]!), ...figures].join('  ')
  }
  const updates =
    total.updates === 0 ? [] : [style.dim(say`besides, ${say.counted(total.updates, 'message')} brought up to date`)]
  return [style.dim(line(head)), ...cells.map(line), ...updates]
}
