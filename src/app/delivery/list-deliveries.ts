import type { Delivery } from '../../model/alert.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import type { DeliveryEntry, DeliveryLogFilter } from '../../store/receiver-store.js'
import { phrase } from '../../util/say.js'
import { UnknownWord } from '../../util/unknown-word.js'
import type { App } from '../app.js'
import { notFound } from '../case-name.js'
import { receiverSettings } from './receiver-settings.js'

/** A delivery as the log shows it. */
export interface DeliveryLine extends Omit<Delivery, 'message' | 'handle'> {
  /** When it is tried next, UTC ms; null: not without a person. */
  readonly tryAt: number | null
}

/** A configured receiver and its state. */
export interface ReceiverLine {
  readonly id: string
  readonly type: string
  /** null: it was never tried. */
  readonly state: ReceiverState | null
  /** Its configuration changed since, so earlier failures do not count. */
  readonly isChanged: boolean
}

/** The state of every configured receiver. */
export async function listReceivers({ store, config }: Pick<App, 'store' | 'config'>): Promise<readonly ReceiverLine[]> {
  const states = new Map((await store.receiverStates()).map((state) => [state.receiver, state]))
  return config.alerts.receivers.map((receiver) => {
    const state = states.get(receiver.id) ?? null
    return {
      id: receiver.id,
      type: receiver.type,
      state,
      isChanged: state !== null && state.settings !== receiverSettings(receiver),
    }
  })
}

function tryAt({ state, nextAt, receiver }: DeliveryEntry, receivers: readonly ReceiverLine[]): number | null {
  const line = receivers.find(({ id }) => id === receiver)
  if (state !== 'pending' || line === undefined) return null
  return line.isChanged ? nextAt : Math.max(nextAt, line.state?.notBefore ?? 0)
}

/** Accepts a receiver that is no longer configured as long as something is stored about it. */
async function checkReceivers({ store }: Pick<App, 'store'>, filter: DeliveryLogFilter, receivers: readonly ReceiverLine[]) {
  const known = receivers.map(({ id }) => id)
  for (const asked of filter.receivers ?? []) {
    if (known.includes(asked)) continue
    const found = await store.deliveryLog({ ...filter, receivers: [asked], limit: 1 })
    if (found.length > 0) continue
    const hint = phrase`known receivers: ${known.join(', ')}`
    throw new UnknownWord(phrase`no receiver '${asked}'`, { word: asked, known, hint })
  }
}

/** So may a case that was erased since. */
async function checkCases({ store }: Pick<App, 'store'>, { caseIds = [] }: DeliveryLogFilter) {
  for (const id of caseIds) {
    if ((await store.caseDetail(id)) !== null) continue
    const told = await store.deliveryLog({ caseIds: [id], limit: 1 })
    if (told.length === 0) throw notFound(`C-${id}`)
  }
}

/** Large, because each page is a new query. */
const PAGE = 5_000

async function* pages({ store }: Pick<App, 'store'>, filter: DeliveryLogFilter): AsyncGenerator<readonly DeliveryEntry[]> {
  let left = filter.limit ?? Number.MAX_SAFE_INTEGER
  let last: DeliveryEntry | undefined
  while (left > 0) {
    const limit = Math.min(PAGE, left)
    const page = await store.deliveryLog({ ...filter, limit, ...(last !== undefined && { before: last.id }) })
    yield page
    if (page.length < limit) return
    left -= limit
    last = page.at(-1)
  }
}

async function* linesOf(app: App, filter: DeliveryLogFilter, receivers: readonly ReceiverLine[]): AsyncGenerator<DeliveryLine> {
  for await (const page of pages(app, filter)) {
    app.runtime.signal.throwIfAborted()
    for (const entry of page) yield { ...entry, tryAt: tryAt(entry, receivers) }
  }
}

/** Deliveries in any state, newest first, read while they are consumed; and the states of the receivers. */
export async function streamDeliveries(
  app: App,
  filter: DeliveryLogFilter,
): Promise<{ readonly lines: AsyncIterable<DeliveryLine>; readonly receivers: readonly ReceiverLine[] }> {
  const receivers = await listReceivers(app)
  await checkReceivers(app, filter, receivers)
  await checkCases(app, filter)
  return { lines: linesOf(app, filter, receivers), receivers }
}

/** The same as one list. */
export async function listDeliveries(
  app: App,
  filter: DeliveryLogFilter,
): Promise<{ readonly lines: readonly DeliveryLine[]; readonly receivers: readonly ReceiverLine[] }> {
  const { lines, receivers } = await streamDeliveries(app, filter)
  const all: DeliveryLine[] = []
  for await (const line of lines) all.push(line)
  return { lines: all, receivers }
}
