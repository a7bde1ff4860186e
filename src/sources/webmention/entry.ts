import type { IncomingMention } from '../../model/mention.js'
import { sameHost } from '../asking/same-host.js'
import { idAt, instantAt, isTrue, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { newMention } from '../mention/new-mention.js'

/** They say nothing that could be answered. A server that takes one filter only tells of them as well. */
const WITHOUT_WORDS: readonly unknown[] = ['like-of', 'repost-of', 'bookmark-of']

/** A page that links to ours; null for a private one, which was sent to us alone. */
export function webmentionEntry(row: Row, htmlToText: HtmlToText): IncomingMention | null {
  if (isTrue(row, 'wm-private') || WITHOUT_WORDS.includes(row['wm-property'])) return null
  const [author, content] = [rowAt(row, 'author'), rowAt(row, 'content')]
  // Sites from before 2018 are told in other words.
  const html = textAt(content, 'html') ?? (textAt(content, 'content-type') === 'text/html' ? textAt(content, 'value') : null)
  const home = webUrlAt(author, 'url')
  return newMention({
    nativeId: idAt(row, 'wm-id'),
    role: 'post',
    url: webUrlAt(row, 'url') ?? webUrlAt(row, 'wm-source'),
    title: textAt(row, 'name'),
    text: html === null ? plain(content) || plain(rowAt(row, 'summary')) : plainText(html, htmlToText),
    // On the independent web a person is known by their address. But any page may name any: only what stands on their own site is proof.
    author: {
      id: home !== null && sameHost(home, webUrlAt(row, 'wm-source') ?? '') ? home : null,
      name: textAt(author, 'name'),
      url: home,
    },
    // `published` often has no zone or is missing; what the service saw is sure, and never earlier.
    publishedAt: zoned(row, 'published') ?? instantAt(row, 'wm-received'),
  })
}

const plain = (part: Row): string => textAt(part, 'text') ?? textAt(part, 'value') ?? ''

const zoned = (row: Row, key: string): number | null =>
  /(?:Z|[+-]\d{2}:?\d{2})$/i.test(textAt(row, key) ?? '') ? instantAt(row, key) : null
