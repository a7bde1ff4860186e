import type { FeedEntry } from '../../feeds/types.js'
import type { IncomingMention } from '../../model/mention.js'
import { sha256 } from '../../util/hash.js'
import type { FeedDocument } from '../feed/feed-document.js'
import { feedMention } from '../feed/feed-mention.js'
import { pageKey } from '../feed/page-key.js'
import { plainGuid } from './guid.js'
import type { WordPressMemory } from './memory.js'

/** A comment, whichever way it came. Feed and REST fill in each other's gaps. */
export interface WordPressComment {
  readonly number: number
  readonly postId: number | null
  readonly postGuid: string | null
  readonly parent: number | null
  /** User id, 0 a guest, -1 not in REST, null not known. */
  readonly authorId: number | null
  readonly authorName: string | null
  readonly authorUrl: string | null
  readonly publishedAt: number | null
  readonly text: string
  readonly link: string | null
  /** The feed's title: "Kommentar zu … von …". */
  readonly title: string | null
  readonly language: string | null
  readonly ping: boolean
}

const COMMENT_GUID = /^([\s\S]*)#comment-(\d{1,15})$/

export const numberOf = (guid: string | null): number | null => Number(COMMENT_GUID.exec(guid ?? '')?.[2] ?? 0) || null

/** Throws for an item that is no comment. null: the post is protected by a password and the feed shows its form instead. */
export function feedComment(entry: FeedEntry, document: FeedDocument): WordPressComment | null {
  const own = COMMENT_GUID.exec(entry.id ?? '') ?? COMMENT_GUID.exec(entry.link ?? '')
  if (own === null) throw new Error('it carries no comment number')
  if (isPasswordForm(entry.content)) return null
  const number = Number(own[2])
  const ref = entry.inReplyTo[0]?.ref ?? null
  const reply = withoutReplyLine(entry.content, numberOf(ref))
  const mention = feedMention({ ...entry, content: reply.html }, String(number), document)
  const parent = numberOf(ref) ?? reply.parent
  return {
    number,
    postId: null,
    postGuid: plainGuid(own[1]!),
    parent: parent === number ? null : parent,
    authorId: null,
    authorName: mention.author.name,
    authorUrl: mention.author.url,
    publishedAt: mention.publishedAt,
    text: mention.text,
    link: mention.url,
    title: mention.title,
    language: mention.language,
    ping: false,
  }
}

// Not beyond the next tag: from each of a hundred thousand open ones to the end of the text would take minutes.
export const isPasswordForm = (html: string | null): boolean => html !== null && /<form\b[^<>]*\bpost-password-form\b/.test(html)

// WordPress writes it in the language of the site ("In reply to", "Als Antwort auf"), in feeds only; REST shows the bare text.
const REPLY_LINE =
  /^\s*(?:<p>)?[^<]{0,80}<a href="[^"]{0,2000}#comment-(\d{1,15})"[^>]{0,200}>[\s\S]{0,1000}?<\/a>[^<\n]{0,20}(?:<\/p>|\n\s*\n)\s*/

/** In RSS this line is the only place that names the parent. With a known parent, only the line that names it is taken off. */
function withoutReplyLine(html: string | null, parent: number | null): { html: string | null; parent: number | null } {
  const line = REPLY_LINE.exec(html ?? '')
  if (html === null || line === null || (parent !== null && Number(line[1]) !== parent)) return { html, parent }
  return { html: html.slice(line[0].length), parent: Number(line[1]) }
}

// A pingback's text is an excerpt of the other page: […] so schreibt … […]
const EXCERPT = /^\[(?:…|\.\.\.)\][\s\S]*\[(?:…|\.\.\.)\]$/

/** Nested comments hang on their parent, others on the post; all have the post as root, whichever way they came. */
export function commentMention(
  comment: WordPressComment,
  memory: WordPressMemory,
  canonicalLink: (url: string) => string,
): IncomingMention {
  const { number, authorId, postGuid, link, text } = comment
  const root = postGuid ?? (link === null ? null : pageKey(link, canonicalLink))
  return {
    nativeId: `comment-${number}`,
    role: comment.ping || EXCERPT.test(text.trim()) ? 'pingback' : 'comment',
    url: link,
    title: (postGuid === null ? null : memory.posts[postGuid]?.title) ?? comment.title,
    text,
    author: {
      id: authorId !== null && authorId > 0 ? String(authorId) : null,
      handle: null,
      name: comment.authorName,
      url: comment.authorUrl,
      followers: null,
      flags: authorId === 0 ? ['guest'] : [],
    },
    language: comment.language ?? memory.language,
    publishedAt: comment.publishedAt,
    editedAt: null,
    parentRef: comment.parent === null ? root : `comment-${comment.parent}`,
    rootRef: root,
    official: null,
    deleted: false,
  }
}

const shortHash = (...parts: readonly string[]): string => sha256(...parts).slice(0, 10)

/** What the feed showed of it. */
export const shownHash = ({ text, authorName, parent }: WordPressComment): string =>
  shortHash(text, authorName ?? '', String(parent))

/** What of it matters when it is delivered. */
export const deliveredHash = (comment: WordPressComment): string =>
  shortHash(shownHash(comment), String(comment.authorId), comment.postGuid ?? '')
