import { perHead, type Sign, sign } from '../sign.js'
import { beginningOf, LOOK, looksOf } from '../text/looks.js'
import type { Tokens } from '../text/tokens.js'
import { maskedLetters } from './spam-letters.js'
import { isDubiousSite, linkKinds } from './spam-links.js'

/** What is known of a text beside its words. */
export interface SpamContext {
  readonly authorName: string | null
  readonly authorUrl: string | null
  /** Under how many posts of the source the same text stands; absent: nobody counted. */
  readonly repeated?: number
}

// Markup that a comment form does not render: only robots write it.
const MARKUP_LINK = /\[url[=\]]|\[link[=\]]|<a\s{1,3}href|\]\(https?:/i
const HIDING_MARKUP = /display:\s?none|font-size:\s?0|visibility:\s?hidden|position:\s?absolute;\s?left:\s?-/i
const SPAM_NAME =
  /casino|poker|viagra|cialis|kredit|\bloans?\b|\bseo[ -](?:expert|service|agen|compan|tool|tips)|crypto|bitcoin|forex|escort|dating|replica|betting|slots?\b|pharma|followers|cheap|\bbuy\s|hacker|recovery|investment|trading\b|invest\b|backlink|onlyfans|porn|sexcam/i
const SITE_NAME = /(?<![\w@])[a-z0-9-]{3,40}\.(?:com|net|shop|xyz|ru|top|online|site|info)\b/i
const FOREIGN_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}]/gu
// "Text WIN to 87121", "Ruf an: [phone]": numbers are redacted before, or not.
const CALL_A_NUMBER =
  /(?<!\p{L})(?:txt|text|sms|send|senden|sende|schicke?n?|reply|antworten|antworte|call|ruf|rufen|anruf|dial|whats ?app)\b[^.!?\n]{0,40}(?:\b\d{4,12}\b|\[phone\])/iu
const TARIFF =
  /\b\d{1,3}\s?(?:p|ppm|c|ct|cent)\b\s?(?:\/|per|pro|a)\s?(?:min|msg|sms|text|txt|call|anruf|tag|day|woche|week)|(?<![:.\d])\b\d{2,3}p\b|t\s?&\s?c'?s?\b|\b18\+/i
/**
 * Signs of spam that lie in the shape: links and where they lead, markup, the author's name, letters in disguise, the same text elsewhere.
 * `known`: what `looksOf` said of the beginning that is looked at, where somebody asked before.
 */
export function spamShape({ text, words }: Tokens, context: SpamContext, known: number | null = null): Sign[] {
  const signs: Sign[] = []
  const add = (code: string, passage: string | null, spam: number): void => {
    signs.push(sign(code, passage?.slice(0, 60) ?? null, perHead({ spam })))
  }
  const shown = beginningOf(text)
  const looks = known ?? looksOf(shown)
  const has = (look: number): boolean => (looks & look) !== 0
  let links = 0
  if (has(LOOK.dotWithin | LOOK.bracket)) {
    const { count, shortened, throwaway, messenger, obscured, bare } = linkKinds(shown)
    links = count
    if (count === 1) add('spam-link', null, words.length < 30 ? 1 : 0.7)
    if (count > 1) add('spam-links', `${count}`, Math.min(1.2 + 0.5 * count, 3.5))
    if (shortened !== null) add('spam-shortener', shortened, 1.2)
    if (throwaway !== null) add('spam-throwaway-host', throwaway, 1.4)
    if (messenger !== null) add('spam-messenger', messenger, 1.6)
    if (obscured !== null) add('spam-obscured-address', obscured, 2.2)
    if (bare !== null && count === 0) add('spam-bare-link', bare, 0.6)
  }
  if (has(LOOK.bracket)) {
    const markup = MARKUP_LINK.exec(shown)
    if (markup !== null) add('spam-markup', markup[0], 2.5)
    if (HIDING_MARKUP.test(shown)) add('spam-hidden', null, 3)
  }
  const call = has(LOOK.number | LOOK.square) ? CALL_A_NUMBER.exec(shown) : null
  if (call !== null) add('spam-call-a-number', call[0], 0.9)
  const tariff = has(LOOK.digit) ? TARIFF.exec(shown) : null
  if (tariff !== null) add('spam-tariff', tariff[0], 1.3)
  if (has(LOOK.strange)) {
    const { mixed, fancy, hidden } = maskedLetters(shown)
    if (mixed) add('spam-mixed-letters', null, 2)
    if (fancy) add('spam-fancy-letters', null, 0.9)
    if (hidden) add('spam-hidden-letters', null, 1.5)
    if (links > 0 && (shown.match(FOREIGN_SCRIPT)?.length ?? 0) > shown.length / 4) add('spam-script', null, 2)
  }
  const { repeated = 1 } = context
  // Once more is a customer who wants to be heard; under every post it is a robot.
  if (repeated > 2) add('spam-repeated', `${repeated}`, Math.min(0.5 * (repeated - 1), 2.5))
  addAuthor(context, add)
  return signs
}

// Who writes often is looked at once. Bounded, for a flood of comments brings a flood of names.
const REMEMBERED = 5_000
const byName = new Map<string, string | null>()

/** What the name gives away: the code of a sign. */
function nameSign(name: string): string | null {
  const known = byName.get(name)
  if (known !== undefined) return known
  const shown = name.slice(0, 200)
  const found = SPAM_NAME.test(shown) ? 'spam-author' : SITE_NAME.test(shown) ? 'spam-author-site' : null
  if (byName.size >= REMEMBERED) byName.clear()
  byName.set(name, found)
  return found
}

function addAuthor(
  { authorName, authorUrl }: SpamContext,
  add: (code: string, passage: string | null, spam: number) => void,
): void {
  const code = authorName === null ? null : nameSign(authorName)
  if (code !== null) add(code, authorName, code === 'spam-author' ? 2 : 1.6)
  if (authorUrl === null) return
  const url = authorUrl.slice(0, 500)
  if (code !== 'spam-author' && SPAM_NAME.test(url)) add('spam-author', null, 1.4)
  if (code !== 'spam-author-site' && isDubiousSite(url)) add('spam-author-site', null, 1.2)
}
