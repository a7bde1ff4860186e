import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, numberAt, type Row, rowAt, textAt, Unreadable, webUrlAt } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

export interface Reader {
  /** What follows the @ in addresses of accounts of this server, whose API leaves it out. */
  readonly domain: string
  /** Address of the account that the token belongs to. */
  readonly me: string | null
  /** Addresses of our accounts, in lower case. */
  readonly ours: ReadonlySet<string>
  readonly htmlToText: HtmlToText
}

/** What only those can read whom it was written to. */
const CLOSED = new Set(['private', 'direct', 'mutuals_only'])

export const addressOf = (account: Row, domain: string): string => {
  const name = textAt(account, 'acct') || textAt(account, 'username')
  if (name === null || name === '') throw new Unreadable('it has no author')
  return `@${name.includes('@') ? name : `${name}@${domain}`}`
}

/** Of a private post only this is kept: that we answered it in private, and to whom. */
const PRIVATE_REPLY = '(private reply)'

/** Whether a post is nobody's business but that of those in it. That we answered somebody in private is ours, too. */
export function isPrivate(row: Row, { domain, ours }: Reader): boolean {
  if (!CLOSED.has(textAt(row, 'visibility') ?? '')) return false
  return idOrNull(row, 'in_reply_to_id') === null || !ours.has(addressOf(rowAt(row, 'account'), domain).toLowerCase())
}

/** One post; null for a boost, which says nothing of its own. Ids are those of this server: lists, threads and parents all name them. */
export function mastodonStatus(row: Row, reader: Reader): IncomingMention | null {
  if (row['reblog'] != null) return null
  const closed = CLOSED.has(textAt(row, 'visibility') ?? '')
  const author = authorOf(rowAt(row, 'account'), reader.domain)
  return newMention({
    nativeId: idAt(row, 'id'),
    url: webUrlAt(row, 'url') ?? webUrlAt(row, 'uri'),
    text: closed ? PRIVATE_REPLY : textOf(row, reader.htmlToText),
    author,
    language: textAt(row, 'language'),
    publishedAt: instantAt(row, 'created_at'),
    editedAt: instantAt(row, 'edited_at'),
    parentRef: idOrNull(row, 'in_reply_to_id'),
    official: author.id === reader.me ? true : null,
  })
}

/** A content warning stands before what it warns of, and is often the whole complaint. */
const textOf = (row: Row, htmlToText: HtmlToText): string =>
  [textAt(row, 'spoiler_text')?.trim() ?? '', plainText(textAt(row, 'content'), htmlToText)].filter(Boolean).join('\n')

function authorOf(account: Row, domain: string): ToldAuthor & { readonly id: string } {
  const address = addressOf(account, domain)
  return {
    id: address.toLowerCase(),
    handle: address,
    name: textAt(account, 'display_name') || textAt(account, 'username'),
    url: webUrlAt(account, 'url'),
    followers: numberAt(account, 'followers_count'),
    flags: isTrue(account, 'bot') ? ['bot'] : [],
  }
}
