import { loadFeeds } from '../feed-document.js'
import { isClosed } from '../http-fault.js'
import type { PollContext } from '../source.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import { type Row, rowAt, rowOrNull, textAt } from '../wire.js'
import { ask } from './ask.js'
import type { Reader } from './status.js'

/** What was found out about a server once; filled while it is read. */
export type Facts = Record<string, string>

export const factsOf = ({ memory, config }: PollContext): Facts => ({ ...readStreamMemory(memory, config.url).facts })

/** Asks the server for the name that its accounts bear, which need not be its host's: `@hilfe@example.org` on social.example.org. */
export async function readerOf(context: PollContext, facts: Facts): Promise<Reader> {
  if (facts['domain'] === undefined) Object.assign(facts, await aboutServer(context))
  const { htmlToText } = await loadFeeds()
  return { domain: facts['domain']!, ours: new Set(accountsOf(context)), htmlToText }
}

async function aboutServer(context: PollContext): Promise<Facts> {
  const { hostname } = new URL(context.config.url)
  try {
    const { data } = await ask(context, { path: '/api/v2/instance', what: 'itself', scope: 'read' })
    const instance = rowOrNull(data) ?? {}
    const domain = textAt(instance, 'account_domain') || textAt(instance, 'domain') || hostname
    return { domain: domain.toLowerCase(), hashtags: closedHashtags(instance, context.authorization === null) }
  } catch (thrown) {
    // Small servers know only an older way to ask, or none.
    if (isClosed(thrown)) return { domain: hostname }
    throw thrown
  }
}

/** Which posts with a hashtag the server's operator shows to nobody, or not to us. Such a list is empty, and no error. */
function closedHashtags(instance: Row, anonymous: boolean): string {
  const access = rowAt(rowAt(rowAt(instance, 'configuration'), 'timelines_access'), 'hashtag_feeds')
  const closed = (whose: string) =>
    textAt(access, whose) === 'disabled' || (anonymous && textAt(access, whose) === 'authenticated')
  const own = closed('local') ? ['its own users'] : []
  return [...own, ...(closed('remote') ? ['other servers'] : [])].join(' and ')
}

/** Our accounts on any server, in lower case, with @: other ids in the configuration belong to other platforms. */
export const accountsOf = ({ company }: PollContext): readonly string[] =>
  company.accounts.flatMap((id) => (/^@?[^@\s]+@[^@\s]+$/.test(id) ? `@${id.replace(/^@/, '').toLowerCase()}` : []))
