import { at } from '../../../../src/notifiers/asking/wire.js'
import type { ReceiverContext } from '../../../../src/notifiers/notifier.js'
import type { FarEnd } from '../../../contracts/notifier.js'
import { channelServer } from '../../channel-server.js'
import type { Handler, Received, Reply, Stub } from '../../loopback.js'

/** A ticket as the service keeps it. */
export interface KeptTicket {
  readonly id: number
  readonly title: string
  /** In the words of the service. */
  state: string
  /** What was written into it, oldest first, as it came. */
  readonly said: string[]
  /** Zammad: the subject of each. */
  readonly subjects?: string[]
  /** All that it was made with. */
  readonly made: Json
}

export type Json = Readonly<Record<string, unknown>>

export const textAt = (data: unknown, ...path: readonly (string | number)[]): string => String(at(data, ...path) ?? '')

/** A ticket as a person sees it there. */
interface SeenTicket {
  readonly id: string
  readonly title: string
  readonly state: 'open' | 'closed'
  readonly said: readonly string[]
}

/** What the next call that matches, without or with its body, meets: its answer is lost after it was done, or it is answered so. */
type Plan = { readonly match: RegExp; readonly fate: 'lost' | Reply }

/** A ticket system for one test, and the people who work with it. */
export interface Desk<Options> extends FarEnd<Options> {
  /** Those that are there, oldest first. */
  readonly tickets: () => readonly SeenTicket[]
  readonly kept: readonly KeptTicket[]
  readonly person: { readonly set: (id: string, state: string) => void; readonly remove: (id: string) => void }
  /** Every call so far, and `POST /api/v1/tickets`. */
  readonly received: readonly Received[]
  readonly calls: () => readonly string[]
  readonly next: (match: RegExp, fate: Plan['fate']) => void
  readonly service: DeskService<Options>
}

/** What a service is, beside how it answers. */
export interface DeskService<Options> {
  readonly context: (origin: string) => ReceiverContext<Options>
  /** Whose tickets they are; it may refuse what it does not understand. */
  readonly take: (request: Received, kept: KeptTicket[]) => Reply
  /** The calls that find, create, comment and close. */
  readonly find: RegExp
  readonly create: RegExp
  readonly comment: RegExp
  readonly state: RegExp
  /** What a reader sees of a text; of a call that creates, its title too. */
  readonly read: (text: string) => string
  readonly body: (json: Json) => string
  /** The state of a ticket that a person has closed. */
  readonly closed: string
  /** That of one to which nothing can be added any more. */
  readonly sealed?: string
}

const callOf = ({ method, url }: Received): string => `${method} ${url}`

/** A service that does what it is asked, unless a test has other plans for a call. `answer`: to what creates. */
export async function openDesk<Options>(service: DeskService<Options>, answer?: Stub): Promise<Desk<Options>> {
  const kept: KeptTicket[] = []
  const plans: Plan[] = []
  const handle: Handler = (request, response) => {
    const index = plans.findIndex(({ match }) => match.test(callOf(request)) || match.test(`${callOf(request)} ${request.body}`))
    const [plan] = index === -1 ? [] : plans.splice(index, 1)
    if (plan?.fate === 'lost') {
      service.take(request, kept)
      response.socket?.destroy()
      return undefined
    }
    if (plan !== undefined) return plan.fate
    if (answer === undefined || !service.create.test(callOf(request))) return service.take(request, kept)
    return typeof answer === 'function' ? answer(request, response) : (answer as Reply)
  }
  const { origin, received } = await channelServer({ take: () => ({ status: 500 }), answer: handle })
  const at = (id: string): number => kept.findIndex((one) => String(one.id) === id)
  return {
    service,
    context: service.context(origin),
    kept,
    received,
    calls: () => received.map(callOf),
    arrived: async () =>
      received
        .filter((request) => service.create.test(callOf(request)))
        .map((request) => service.read(service.body(jsonOf(request)))),
    tickets: () =>
      kept.map(({ id, title, state, said }) => ({
        id: String(id),
        title: title.replaceAll('\u200b', ''),
        state: state === service.closed ? 'closed' : 'open',
        said: said.map(service.read),
      })),
    person: {
      set(id, state) {
        kept[at(id)]!.state = state
      },
      remove(id) {
        kept.splice(at(id), 1)
      },
    },
    next(match, fate) {
      plans.push({ match, fate })
    },
  }
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** Body of a call. */
export const jsonOf = ({ body }: Received): Json => JSON.parse(body === '' ? '{}' : body)

export const basicOf = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

const TAGS = /<(?!\/?(?:b|code|blockquote)>|br>|a href="https?:[^"<>]*">|\/a>)/

/** Markup that is none of ours; a placeholder that the help desk would fill in. */
export const isHostileHtml = (text: unknown): boolean => typeof text !== 'string' || TAGS.test(text) || /\{[{%]/.test(text)
