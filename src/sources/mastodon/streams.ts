import type { MastodonOptions } from '../../model/source-options/mastodon.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SecretRefused } from '../asking/refusals.js'
import { idAt, rowOf, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { LATE_MS, type Stream } from '../streams/stream.js'
import { ask } from './ask.js'
import { forward } from './forward.js'
import { type Facts, postsOf } from './server.js'
import type { Reader } from './status.js'

type Context = PollContext<MastodonOptions>

/** Who mentions or quotes us, and so who replies to us. */
export function notifications(context: Context, reader: Reader, facts: Facts): Stream {
  const list = notified(context, reader, facts['quotes'] === 'unknown' ? ['mention'] : ['mention', 'quote'])
  return {
    ...list,
    read: async (at) =>
      await list.read(at).catch(async (thrown: unknown) => {
        // Servers that know no quotes pass the word over; we must not lose the mentions on one that takes offence.
        if (facts['quotes'] === 'unknown' || ![400, 422].includes(errorAnswerOf(thrown)?.status ?? 0)) throw thrown
        facts['quotes'] = 'unknown'
        return await notified(context, reader, ['mention']).read(at)
      }),
  }
}

/** What the account's own filters hide is shown as well: they hide strangers and new accounts. */
const notified = (context: Context, reader: Reader, types: readonly string[]): Stream =>
  forward(context, {
    name: 'notifications',
    path: '/api/v1/notifications',
    query: { 'types[]': types, include_filtered: true, limit: 80 },
    reader,
    // Some servers do not know the filter and tell of likes and follows as well.
    status: (row) => (types.includes(String(rowOrNull(row)?.['type'])) ? (rowOrNull(row)?.['status'] ?? {}) : null),
    what: 'who mentions your account',
    scope: 'read:notifications',
  })

export function hashtag(
  context: Context,
  reader: Reader,
  { tag, facts }: { readonly tag: string; readonly facts: Facts },
): Stream {
  const list = forward(context, {
    name: `#${tag.toLowerCase()}`,
    path: `/api/v1/timelines/tag/${encodeURIComponent(tag)}`,
    query: { limit: 40 },
    reader,
    status: (row) => row,
    lateMs: LATE_MS,
    what: `#${tag}`,
    scope: 'read:statuses',
  })
  const closed = facts['hashtags'] ?? ''
  if (closed === '') return list
  const reason = `posts of ${closed} with #${tag} were left out: this server does not show them`
  return {
    ...list,
    read: async (at) => {
      const page = await list.read(at)
      return page.next === null ? { ...page, leftOut: [...page.leftOut, reason] } : page
    },
  }
}

/** What one of our accounts writes. Where it cannot be found, everything else is read all the same. */
export function outbox(context: Context, reader: Reader, account: { readonly address: string; readonly facts: Facts }): Stream {
  const { address, facts } = account
  const name = postsOf(address)
  return {
    name,
    order: 'oldest-first',
    read: async (at) => {
      const id = facts[name] ?? (await lookUp(context, address))
      if (id instanceof Error) return { items: [], leftOut: [`replies of ${address} were left out: ${id.message}`], next: null }
      facts[name] = id
      return await forward(context, {
        name,
        path: `/api/v1/accounts/${encodeURIComponent(id)}/statuses`,
        query: { exclude_reblogs: true, limit: 40 },
        reader,
        status: (row) => row,
        what: `what ${address} writes`,
        scope: 'read:statuses',
      }).read(at)
    },
  }
}

/** The server's own id of an account; why there is none otherwise. */
async function lookUp(context: Context, address: string): Promise<string | Error> {
  const acct = address.replace(/^@/, '')
  try {
    const { data } = await ask(context, {
      path: '/api/v1/accounts/lookup',
      query: { acct },
      what: 'accounts by their name',
      scope: 'read:accounts',
    })
    return idAt(rowOf(data), 'id')
  } catch (thrown) {
    if (thrown instanceof SecretRefused) return thrown
    if (httpStatusOf(thrown) === 404) return new Error('this server does not know the account')
    throw thrown
  }
}
