import { lineOrNull, plainText, webUrl } from '../feed/feed-mention.js'
import type { WordPressComment } from './comment.js'
import { plainGuid } from './guid.js'

export const COMMENT_FIELDS = 'id,post,parent,author,author_name,author_url,date_gmt,content,link,type,status'
export const POST_FIELDS = 'id,guid,link,title,content,date_gmt,author'

type Row = Readonly<Record<string, unknown>>
type ToText = (html: string) => string

export interface RestPost {
  readonly id: number
  readonly guid: string
  readonly link: string | null
  readonly title: string | null
  readonly text: string
  readonly publishedAt: number | null
  readonly author: number
  readonly locked: boolean
}

/** A row of `/wp/v2/comments`. null for one that is not approved (a logged-in reader sees those too). Throws for a row that is none. */
export function restComment(row: unknown, toText: ToText): WordPressComment | null {
  const fields = asRow(row)
  if (typeof fields['status'] === 'string' && fields['status'] !== 'approved') return null
  return {
    number: wholeNumber(fields, 'id'),
    postId: wholeNumber(fields, 'post'),
    postGuid: null,
    parent: wholeNumber(fields, 'parent') || null,
    authorId: wholeNumber(fields, 'author'),
    authorName: lineOrNull(decoded(fields['author_name'], toText)),
    authorUrl: webUrl(text(fields['author_url'])),
    publishedAt: gmt(fields['date_gmt']),
    text: plainText(rendered(fields['content']), toText),
    link: webUrl(text(fields['link'])),
    title: null,
    language: null,
    ping: typeof fields['type'] === 'string' && fields['type'] !== 'comment' && fields['type'] !== '',
  }
}

/** A row of `/wp/v2/posts` or `/wp/v2/pages`. Throws for a row that is none. */
export function restPost(row: unknown, toText: ToText): RestPost {
  const fields = asRow(row)
  const guid = plainGuid(rendered(fields['guid']) ?? '')
  if (guid === '') throw new Error('a post without a guid')
  return {
    id: wholeNumber(fields, 'id'),
    guid,
    link: webUrl(text(fields['link'])),
    title: lineOrNull(decoded(rendered(fields['title']), toText)),
    text: plainText(rendered(fields['content']), toText),
    publishedAt: gmt(fields['date_gmt']),
    author: typeof fields['author'] === 'number' ? fields['author'] : 0,
    locked: (fields['content'] as { protected?: unknown } | null | undefined)?.protected === true,
  }
}

/** `date_gmt` is UTC, but written without a zone. A draft has zeros. */
export function gmt(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return null
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`)
  return Number.isNaN(at) ? null : at
}

function asRow(row: unknown): Row {
  if (typeof row !== 'object' || row === null) throw new Error('a row that is no object')
  return row as Row
}

function wholeNumber(row: Row, name: string): number {
  const value = row[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Error(`a row with a strange "${name}"`)
  return value
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const decoded = (value: unknown, toText: ToText): string | null => (typeof value === 'string' ? toText(value) : null)

const rendered = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? text((value as { rendered?: unknown }).rendered) : text(value)
