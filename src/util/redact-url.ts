import { parseUrl } from './url.js'

const SECRET_NAME =
  /token|secret|passw|pwd|signature|credential|api_?key|auth(?!or)|jwt|session|^(?:key|sig|pass|sid|code|hash|hmac)$|[-_.](?:key|sig|pass|sid)$/i

/** A channel of YouTube, which goes by no other name. https://developers.google.com/youtube/v3/docs/channels */
const PUBLIC_ID = /^UC[\w-]{22}$/

/** Scheme, host and what may be shown of a URL: no user, no fragment, secret query values masked, random path parts cut to four characters. */
export function redactUrl(url: string): string {
  const parsed = parseUrl(url)
  if (parsed === null) return redactText(url)
  const { protocol, host, pathname, searchParams } = parsed
  const query = [...searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${redactValue(name, value)}`).join('&')
  const path = pathname.split('/').map(redactSegment).join('/')
  return `${protocol}${host === '' ? '' : `//${host}`}${path}${query === '' ? '' : `?${query}`}`
}

/** What a person typed where a URL belongs: shown, for the mistake must be seen, but without what could be secret in it. */
function redactText(text: string): string {
  const bare = text
    .slice(0, 200)
    .replace(/[?#].*$/s, '')
    .replace(/\/\/[^/]*@/, '//')
  return bare.split('/').map(redactSegment).join('/')
}

/** A part of an address that is not shown. */
export interface HiddenPart {
  /** As it stands in the address: `name=value` of the query, or one part of the path. */
  readonly plain: string
  /** What is shown of it. */
  readonly shown: string
  /** What is secret of it by itself: the value, or the part of the path; as it stands there and as it is meant. */
  readonly values: readonly string[]
  /** Its very name says that it is secret; otherwise it only looks random, as names of channels do too. */
  readonly isNamed: boolean
}

/** What `redactUrl` masks in an address; empty for nearly every one. */
export function hiddenParts(url: string): readonly HiddenPart[] {
  const parsed = parseUrl(url)
  if (parsed === null) return []
  // As it was typed, and as it is sent.
  const pairs = new Set([/\?([^#]*)/.exec(url)?.[1] ?? '', parsed.search.slice(1)].flatMap((query) => query.split('&')))
  return [
    ...[...pairs].flatMap((plain) =>
      [...new URLSearchParams(plain)].flatMap(([name, value]) => {
        const isNamed = SECRET_NAME.test(name)
        if (value === '' || !(isNamed || looksRandom(value))) return []
        const values = [plain.replace(/^[^=]*=/, ''), value]
        return [{ plain, shown: plain.replace(/=.*/s, '=***'), values, isNamed }]
      }),
    ),
    ...parsed.pathname.split('/').flatMap((plain) => {
      const shown = redactSegment(plain)
      return shown === plain ? [] : [{ plain, shown, values: [plain], isNamed: false }]
    }),
  ]
}

const redactValue = (name: string, value: string): string =>
  SECRET_NAME.test(name) || looksRandom(value) ? '***' : encodeURIComponent(value)

const redactSegment = (segment: string): string => (looksRandom(segment) ? `${segment.slice(0, 4)}…` : segment)

// Slack, Discord, Teams, Telegram and heartbeat services carry the secret in the path. Titles ("tarif-2026", "Mein_Artikel_3"),
// dates and German compounds must stay readable, so a part counts as random only when one of its words mixes digits and
// letters, or capitals inside a word, or shouts.
export function looksRandom(text: string): boolean {
  if (text.length < 16 || PUBLIC_ID.test(text)) return false
  return text.split(/[^A-Za-z0-9]+/).some((word) => word.length >= 8 && !isWordy(word))
}

const isWordy = (word: string): boolean =>
  /^\d{1,14}$/.test(word) || (/^[A-Za-z]?[a-z]+$/.test(word) && word.length <= 60) || (/^[A-Z]+$/.test(word) && word.length < 16)
