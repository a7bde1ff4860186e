import type { Delivery } from '../model/alert.js'
import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { type DeliveryRow, deliveryName, type ReceiverRow, receiverHealth } from './delivery-document.js'
import { flow, hang } from './layout.js'
import { inLocalTime, type Sheet } from './sheet.js'
import type { Style } from './style.js'

type Told = Omit<Delivery, 'message' | 'handle'>

/** How a delivery stands, and why, as every page says it: `pending (first), tried twice: HTTP 503`. */
export function deliveryWords({ state, reason, attempts, lastError, droppedBy, edits }: Told): string {
  const what = edits === null ? reason : `${reason}, updates ${deliveryName(edits)}`
  const tries = state === 'sent' ? attempts > 1 : attempts > 0
  const by = droppedBy === undefined ? '' : ` by ${oneLine(droppedBy)}`
  const why = lastError === null ? '' : `: ${oneLine(lastError)}`
  return `${state}${by} (${oneLine(what)})${tries ? `, ${attempts === 1 ? 'tried once' : `tried ${attempts} times`}` : ''}${why}`
}

const PAINT: Readonly<Record<Delivery['state'], (style: Style) => (text: string) => string>> = {
  sent: ({ green }) => green,
  pending: ({ yellow }) => yellow,
  failed: ({ red }) => red,
  dropped: ({ dim }) => dim,
}

const MAX_CASES = 8

function casesWords({ cases, group }: DeliveryRow): string {
  const names = cases.slice(0, MAX_CASES).map(({ caseId }) => caseName(caseId))
  const more = cases.length - names.length
  return names.length === 0 ? oneLine(group) : `${names.join(' ')}${more > 0 ? ` and ${more} more` : ''}`
}

function deliveryLine(row: DeliveryRow, sheet: Sheet): string[] {
  const { style, when, now } = sheet
  const [state = '', ...rest] = deliveryWords(row).split(' ')
  const head = [style.bold(deliveryName(row.id)), oneLine(row.receiver), casesWords(row)]
  const next = row.tryAt === null ? [] : [row.tryAt <= now ? 'due now' : `next try ${when(row.tryAt)}`]
  const at = row.sentAt === null ? `decided ${when(row.createdAt)}` : when(row.sentAt)
  const words = hang('', inLocalTime(`${state} ${rest.join(' ')}`, sheet), sheet.columns - 2)
  const [first = '', ...others] = words
  const painted = first.startsWith(state) ? PAINT[row.state](style)(state) + first.slice(state.length) : first
  return [
    ...flow(head, '  ', sheet.columns),
    ...[painted, ...others, ...flow([at, ...next], ' · ', sheet.columns - 2).map(style.dim)].map((line) => `  ${line}`),
  ]
}

/** Receivers that do not work, and what to do about each. */
export function receiverTrouble(receivers: readonly ReceiverRow[], sheet: Sheet): string[] {
  return receivers.flatMap((row) => {
    const health = receiverHealth(row)
    if (row.state?.failingSince == null || health === 'ok') return []
    const { failingSince, notBefore, error } = row.state
    const alone =
      notBefore !== null && notBefore > sheet.now && !row.isChanged ? `, left alone until ${sheet.when(notBefore)}` : ''
    const changed = row.isChanged ? ', configured anew since' : ''
    const what = `${health === 'refusing' ? 'refuses everything' : 'fails'} since ${sheet.when(failingSince)}${alone}${changed}`
    const text = `${what}: ${inLocalTime(oneLine(error ?? 'no reason known'), sheet)}`
    const advice = `when it is mended: monitor notify --test ${oneLine(row.id)}`
    return [
      ...hang(`${oneLine(row.id)} `, text, sheet.columns).map(sheet.style.red),
      ...hang('  ', advice, sheet.columns).map(sheet.style.dim),
    ]
  })
}

/** The log of messages for a person, newest first, and which receivers do not work. */
export function deliveryLines(rows: readonly DeliveryRow[], receivers: readonly ReceiverRow[], sheet: Sheet): string {
  const trouble = receiverTrouble(receivers, sheet)
  const body = rows.length === 0 ? ['No deliveries.'] : rows.flatMap((row) => deliveryLine(row, sheet))
  const count = (state: Delivery['state']): number => rows.filter((row) => row.state === state).length
  const counts = (['pending', 'failed'] as const).flatMap((state) => (count(state) > 0 ? [`${count(state)} ${state}`] : []))
  const all = rows.length === 1 ? '1 delivery' : `${rows.length} deliveries`
  const footer =
    rows.length === 0
      ? []
      : ['', ...flow([all, ...counts, `times in ${sheet.timezone}`], ' · ', sheet.columns).map(sheet.style.dim)]
  return `${[...body, ...(trouble.length === 0 ? [] : ['', ...trouble]), ...footer].join('\n')}\n`
}
