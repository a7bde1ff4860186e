import { askChannel, type ChannelAsk } from '../asking/ask-channel.js'
import { stringAt } from '../asking/wire.js'
import type { ReceiverContext } from '../notifier.js'

/** One call below a base address; returns what came as JSON. */
export type Call = (path: string, ask?: Pick<ChannelAsk, 'method' | 'json' | 'headers'>) => Promise<unknown>

interface Access {
  /** No slash at its end. */
  readonly base: string
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A hundred tickets with what customers wrote in them. */
const LIST_MAX = 10_000_000

export const callsTo =
  (context: ReceiverContext, { base, authorization, headers }: Access): Call =>
  async (path, ask = {}) => {
    const { data } = await askChannel(context, {
      ...ask,
      url: path === '' || path.startsWith('?') ? `${base}${path}` : `${base}/${path}`,
      headers: { accept: 'application/json', ...headers, ...ask.headers },
      ...(authorization === undefined ? {} : { authorization }),
      maxBytes: LIST_MAX,
    })
    return data
  }

/** Where the company's own system stands, as the configuration has it. */
export const baseOf = ({ url }: ReceiverContext): string => (url ?? '').trim().replace(/\/+$/, '')

/** The number of something, which goes into addresses. null: none. */
export function numberAt(data: unknown, ...path: readonly (string | number)[]): string | null {
  const found = stringAt(data, ...path)
  return found !== null && /^\d{1,20}$/.test(found) ? found : null
}

/** The best of several with the same key: one that is open, else the newest that can be opened. `all`: newest first. */
export function bestOf<T extends { readonly state: string }>(all: readonly T[]): T | null {
  return all.find(({ state }) => state === 'open') ?? all.find(({ state }) => state === 'closed') ?? all[0] ?? null
}
