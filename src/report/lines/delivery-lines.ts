import type { Delivery } from '../../model/alert.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { type DeliveryRow, deliveryName, type ReceiverRow, receiverHealth } from '../documents/delivery-document.js'
import { flow, hang } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import type { Style } from '../shapes/style.js'

type Told = Omit<Delivery, 'message' | 'handle'>

/** How a delivery stands, and why, as every page says it: `pending (first), tried twice: HTTP 503`. */
export function deliveryWords({ state, reason, attempts, lastError, droppedBy, edits }: Told, say: Say): string {
  const code = say.text(oneLine(reason))
  const what = edits === null ? code : say`${code}, updates ${deliveryName(edits)}`
  const stand = droppedBy === undefined ? say.text(state) : say`dropped by ${oneLine(droppedBy)}`
  const isTold = state === 'sent' ? attempts > 1 : attempts > 0
  const tries = attempts === 1 ? say.text('tried once') : say`tried ${attempts} times`
  const why = lastError === null ? '' : `: ${oneLine(say.told(lastError))}`
  return `${stand} (${what})${isTold ? `, ${tries}` : ''}${why}`
}

const PAINT: Readonly<Record<Delivery['state'], (style: Style) => (text: string) => string>> = {
  sent: ({ green }) => green,
  pending: ({ yellow }) => yellow,
  failed: ({ red }) => red,
  dropped: ({ dim }) => dim,
}

const MAX_CASES = 8

function casesWords({ cases, group }: DeliveryRow, say: Say): string {
  const names = cases.slice(0, MAX_CASES).map(({ caseId }) => caseName(caseId))
  const more = cases.length - names.length
  if (names.length === 0) return oneLine(group)
  return more > 0 ? say`${names.join(' ')} and ${more} more` : names.join(' ')
}

function deliveryLine(row: DeliveryRow, sheet: Sheet): string[] {
  const { style, when, now, say } = sheet
  const state = say.text(row.state)
  const head = [style.bold(deliveryName(row.id)), oneLine(row.receiver), casesWords(row, say)]
  const next = row.tryAt === null ? [] : [row.tryAt <= now ? say.text('due now') : say`next try ${when(row.tryAt)}`]
  const at = row.sentAt === null ? say`decided ${when(row.createdAt)}` : when(row.sentAt)
  const words = hang('', inLocalTime(deliveryWords(row, say), sheet), sheet.columns - 2)
  const [first = '', ...others] = words
  const painted = first.startsWith(state) ? PAINT[row.state](style)(state) + first.slice(state.length) : first
  return [
    ...flow(head, '  ', sheet.columns),
    ...[painted, ...others, ...flow([at, ...next], ' · ', sheet.columns - 2).map(style.dim)].map((line) => `  ${line}`),
  ]
}

/** Receivers that do not work, and what to do about each. */
function receiverTrouble(receivers: readonly ReceiverRow[], sheet: Sheet): string[] {
  return receivers.flatMap((row) => {
    const health = receiverHealth(row)
    if (row.state?.failingSince == null || health === 'ok') return []
    const { failingSince, notBefore, error } = row.state
    const { say, when } = sheet
    const what = [
      health === 'refusing' ? say`refuses everything since ${when(failingSince)}` : say`fails since ${when(failingSince)}`,
      ...(notBefore !== null && notBefore > sheet.now && !row.isChanged ? [say`left alone until ${when(notBefore)}`] : []),
      ...(row.isChanged ? [say.text('configured anew since')] : []),
    ].join(', ')
    const text = `${what}: ${inLocalTime(oneLine(error ?? say.text('no reason known')), sheet)}`
    const advice = say`when it is mended: monitor notify --test ${oneLine(row.id)}`
    return [
      ...hang(`${oneLine(row.id)} `, text, sheet.columns).map(sheet.style.red),
      ...hang('  ', advice, sheet.columns).map(sheet.style.dim),
    ]
  })
}

/** The log of messages for a person, newest first, and which receivers do not work. */
export function deliveryLines(rows: readonly DeliveryRow[], receivers: readonly ReceiverRow[], sheet: Sheet): string {
  const { say } = sheet
  const trouble = receiverTrouble(receivers, sheet)
  const body = rows.length === 0 ? [say.text('No deliveries.')] : rows.flatMap((row) => deliveryLine(row, sheet))
  const count = (state: Delivery['state']): number => rows.filter((row) => row.state === state).length
  const counts = [
    ...(count('pending') > 0 ? [say`${count('pending')} pending`] : []),
    ...(count('failed') > 0 ? [say`${count('failed')} failed`] : []),
  ]
  const all = rows.length === 1 ? say.text('1 delivery') : say`${rows.length} deliveries`
  const footer =
    rows.length === 0
      ? []
      : ['', ...flow([all, ...counts, say`times in ${sheet.timezone}`], ' · ', sheet.columns).map(sheet.style.dim)]
  return `${[...body, ...(trouble.length === 0 ? [] : ['', ...trouble]), ...footer].join('\n')}\n`
}
