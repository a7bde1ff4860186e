import { askChannel, type ChannelAnswer, type ChannelAsk } from '../asking/ask-channel.js'
import { notTaken } from '../asking/taken-as.js'
import { at, stringAt } from '../asking/wire.js'
import type { ReceiverContext } from '../notifier.js'
import type { Ticket } from './ticket-system.js'

/** One call below a base address. */
export type Call = (path: string, ask?: Pick<ChannelAsk, 'method' | 'json' | 'headers'>) => Promise<ChannelAnswer>

interface Access {
  /** No slash at its end. */
  readonly base: string
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Size limit of an answer: enough for a hundred tickets with their texts. */
const LIST_MAX = 10_000_000

export const callsTo =
  (context: ReceiverContext, { base, authorization, headers }: Access): Call =>
  (path, ask = {}) =>
    askChannel(context, {
      ...ask,
      url: path === '' || path.startsWith('?') ? `${base}${path}` : `${base}/${path}`,
      headers: { accept: 'application/json', ...headers, ...ask.headers },
      ...(authorization === undefined ? {} : { authorization }),
      maxBytes: LIST_MAX,
    })

/** Configured address of the company's own system. */
export const baseOf = ({ url }: ReceiverContext): string => (url ?? '').trim().replace(/\/+$/, '')

/** A number that is safe to use in an address; null: none. */
export function numberAt(data: unknown, ...path: readonly (string | number)[]): string | null {
  const found = stringAt(data, ...path)
  return found !== null && /^\d{1,20}$/.test(found) ? found : null
}

/**
 * The list there. Throws where there is none: a page that stands before the system, such as one to log in, answers 200 as well, and knows
 * of no ticket.
 */
export function listIn({ status, data }: ChannelAnswer, ...path: readonly string[]): readonly unknown[] {
  const found = at(data, ...path)
  return Array.isArray(found) ? found : notTaken(status, path.length === 0 ? 'a list' : path.join('.'))
}

/** The object of a ticket; throws if the answer is none. */
export const ticketIn = ({ status }: ChannelAnswer, ticket: Ticket | null): Ticket =>
  ticket ?? notTaken(status, 'the number of a ticket')

/** The best of several with the same key: one that is open, else the newest that can be opened. `all`: newest first. */
export function bestOf(all: readonly Ticket[]): Ticket | null {
  return all.find(({ state }) => state === 'open') ?? all.find(({ state }) => state === 'closed') ?? all[0] ?? null
}
