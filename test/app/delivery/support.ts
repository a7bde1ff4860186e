import { deliverPending } from '../../../src/app/delivery/deliver.js'
import type { Pacing } from '../../../src/app/delivery/turns.js'
import { Fault, HttpError } from '../../../src/http/errors.js'
import type { NewDelivery } from '../../../src/model/alert.js'
import { delivery } from '../../alerts/support.js'
import { NOON, type TestApp, YAML } from '../support.js'

/** A configuration with these receivers, each as YAML after its id. */
export const receivers = (...each: readonly string[]): string =>
  YAML.replace(/receivers: \[.*\]/, `receivers: [${each.map((one) => `{ ${one} }`).join(', ')}]`)

export const webhooks = (...ids: readonly string[]): string =>
  receivers(...ids.map((id) => `id: ${id}, type: webhook, url: "https://${id}.example/hook"`))

export const refusal = (url: string, status: number, retryAt: number | null = null) =>
  new HttpError(
    new Fault('status', `HTTP ${status}`, {
      hint: 'Later.',
      retryable: status >= 500,
      refusal: { status, retryAt, body: null, slowDown: false },
    }),
    url,
  )

/** A message that was decided at noon, on its way to `care`; each key is a group of its own. */
export async function enter(app: TestApp, key: string, values: Partial<NewDelivery> = {}): Promise<void> {
  const { message } = delivery()
  const cases = [{ caseId: 1, step: 'breached' as const }]
  const about = { key, receiver: 'care', group: `source=${key}`, reason: 'first', cases, now: NOON }
  await app.store.enqueue([{ ...about, message: { ...message, key }, ...values }])
}

/** Pauses take no time, but a clock knows of them. */
export interface FakePacing extends Pacing {
  readonly waited: number[]
  at: number
}

export function fakePacing(): FakePacing {
  const waited: number[] = []
  const pacing: FakePacing = {
    at: 0,
    waited,
    elapsed: () => pacing.at,
    wait: async (ms) => {
      waited.push(ms)
      pacing.at += ms
    },
  }
  return pacing
}

export const deliver = (app: TestApp, pacing: Pacing = fakePacing()) => deliverPending(app, { print: () => {} }, pacing)

/** What was asked of receivers: the keys of the messages, in order. */
export const askedKeys = (app: TestApp): string[] =>
  app.asked.map(({ body }) => (JSON.parse(String(body)) as { data: { key: string } }).data.key)

/** `k1 pending 1`, in the order in which they were entered. */
export const logOf = async (app: TestApp): Promise<string[]> =>
  (await app.store.deliveries({})).map(({ key, state, attempts }) => `${key} ${state} ${attempts}`)
