import { httpStatusOf, isClosed } from '../asking/http-fault.js'
import { SecretRefused } from '../asking/refusals.js'
import { idAt, type Row, rowAt, rowOf, rowOrNull, textAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import { ask } from './ask.js'
import { addressOf, type Reader } from './status.js'

/** What was found out about a server once; filled while it is read. */
export type Facts = Record<string, string>

export const factsOf = ({ memory, config }: PollContext): Facts => ({ ...readStreamMemory(memory, config.url).facts })

/** What was found out before; where nothing was, the server is asked. */
export async function readerOf(context: PollContext, facts: Facts): Promise<Reader> {
  if (facts['domain'] === undefined) await askAbout(context, facts)
  const me = facts['me'] || null
  const { htmlToText } = await loadFeeds()
  return { domain: facts['domain']!, me, ours: new Set([...(me === null ? [] : [me]), ...accountsOf(context)]), htmlToText }
}

/** Once a day, for operators close their lists, and tokens are exchanged. */
export async function dailyReader(context: PollContext, facts: Facts): Promise<Reader> {
  const day = new Date(context.now).toISOString().slice(0, 10)
  if (facts['day'] !== day || context.unconditional) await askAbout(context, facts)
  return await readerOf(context, Object.assign(facts, { day }))
}

async function askAbout(context: PollContext, facts: Facts): Promise<void> {
  Object.assign(facts, await aboutServer(context))
  Object.assign(facts, await aboutToken(context, facts['domain']!))
}

/** The name that its accounts bear need not be its host's: `@hilfe@example.org` on social.example.org. */
async function aboutServer(context: PollContext): Promise<Facts> {
  const { hostname } = new URL(context.config.url)
  try {
    const { data } = await ask(context, { path: '/api/v2/instance', what: 'itself', scope: 'read' })
    const instance = rowOrNull(data) ?? {}
    const domain = textAt(instance, 'account_domain') || textAt(instance, 'domain') || hostname
    return {
      domain: domain.toLowerCase(),
      quotes: '',
      hashtags: closedHashtags(instance, context.authorization === null),
      dates: knowsDates(textAt(instance, 'version') ?? '') ? '' : 'unknown',
    }
  } catch (thrown) {
    // Small servers know only an older way to ask, or none.
    if (isClosed(thrown)) return { domain: hostname, dates: 'unknown' }
    throw thrown
  }
}

/** Whether searches take `after:`. Mastodon does since 4.2; others write versions of their own, or `2.7.2 (compatible; Pleroma 2.6.0)`. */
function knowsDates(version: string): boolean {
  const [, major = '0', minor = '0'] = /^(\d{1,4})\.(\d{1,4})/.exec(version) ?? []
  return !/compatible;/i.test(version) && Number(major) * 100 + Number(minor) >= 402
}

/** Whose token it is: that account is ours, whether or not the configuration names it. */
async function aboutToken(context: PollContext, domain: string): Promise<Facts> {
  if (context.authorization === null) return { me: '' }
  try {
    const how = { what: 'the account of the token', scope: 'read:accounts' }
    const account = rowOf((await ask(context, { path: '/api/v1/accounts/verify_credentials', ...how })).data)
    const me = addressOf(account, domain).toLowerCase()
    return { me, [postsOf(me)]: idAt(account, 'id') }
  } catch (thrown) {
    // It may be one that reads notifications, and not this.
    if (thrown instanceof SecretRefused || (isClosed(thrown) && httpStatusOf(thrown) !== 401)) return { me: '' }
    throw thrown
  }
}

/** The list of what an account writes, and the fact that holds the server's own id of it. */
export const postsOf = (address: string): string => `posts of ${address}`

/** Which posts with a hashtag the server's operator shows to nobody, or not to us. Such a list is empty, and no error. */
function closedHashtags(instance: Row, anonymous: boolean): string {
  const access = rowAt(rowAt(rowAt(instance, 'configuration'), 'timelines_access'), 'hashtag_feeds')
  const closed = (whose: string) =>
    textAt(access, whose) === 'disabled' || (anonymous && textAt(access, whose) === 'authenticated')
  const own = closed('local') ? ['its own users'] : []
  return [...own, ...(closed('remote') ? ['other servers'] : [])].join(' and ')
}

/** Our accounts on any server, in lower case, with @: other ids in the configuration belong to other platforms. */
const accountsOf = ({ company }: PollContext): readonly string[] =>
  company.accounts.flatMap((id) => (/^@?[^@\s]+@[^@\s]+$/.test(id) ? `@${id.replace(/^@/, '').toLowerCase()}` : []))
