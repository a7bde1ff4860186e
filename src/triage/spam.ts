import { type Sign, sign } from './evidence.js'
import type { Tokens } from './tokens.js'

const LINK = /https?:\/\/|(?<![\w.])www\./gi
// Markup that a comment form does not render: only robots write it.
const MARKUP_LINK = /\[url[=\]]|\[link[=\]]|<a\s{1,3}href|\]\(https?:/i
const SPAM_NAME =
  /casino|poker|viagra|cialis|kredit|loan|seo\b|crypto|bitcoin|escort|dating|replica|betting|slots?\b|pharma|followers|cheap|buy\s|\.(?:com|net|shop|xyz|ru)\b/i
const FOREIGN_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}]/gu
const LOOKED_AT = 4_000

/** Signs of spam that lie in the shape: links, markup, the author's name, another script. */
export function spamShape(
  { text, words }: Tokens,
  context: { readonly authorName: string | null; readonly authorUrl: string | null },
): Sign[] {
  const signs: Sign[] = []
  const add = (code: string, passage: string | null, spam: number): void => {
    signs.push(sign(code, passage, { spam }))
  }
  const shown = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text
  const links = shown.includes('://') || shown.includes('www.') ? (shown.match(LINK)?.length ?? 0) : 0
  if (links === 1) add('spam-link', null, words.length < 30 ? 1 : 0.7)
  if (links > 1) add('spam-links', `${links}`, Math.min(1.2 + 0.5 * links, 3.5))
  if (/[[<]/.test(shown) && MARKUP_LINK.test(shown)) add('spam-markup', MARKUP_LINK.exec(shown)![0], 2.5)
  const { authorName, authorUrl } = context
  if (authorName !== null && SPAM_NAME.test(authorName)) add('spam-author', authorName.slice(0, 60), 2)
  else if (authorUrl !== null && SPAM_NAME.test(authorUrl)) add('spam-author', null, 1.4)
  if (links > 0 && (shown.match(FOREIGN_SCRIPT)?.length ?? 0) > shown.length / 4) add('spam-script', null, 2)
  return signs
}
