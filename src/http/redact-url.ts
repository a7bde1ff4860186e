import { parseUrl } from '../util/url.js'

const SECRET_NAME =
  /token|secret|passw|pwd|signature|credential|api_?key|auth(?!or)|jwt|session|^(?:key|sig|pass|sid|code|hash|hmac)$|[-_.](?:key|sig|pass|sid)$/i

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

const redactValue = (name: string, value: string): string =>
  SECRET_NAME.test(name) || looksRandom(value) ? '***' : encodeURIComponent(value)

const redactSegment = (segment: string): string => (looksRandom(segment) ? `${segment.slice(0, 4)}…` : segment)

// Slack, Discord, Teams, Telegram and heartbeat services carry the secret in the path. Titles ("tarif-2026", "Mein_Artikel_3"),
// dates and German compounds must stay readable, so a part counts as random only when one of its words mixes digits and
// letters, or capitals inside a word, or shouts.
function looksRandom(text: string): boolean {
  if (text.length < 16) return false
  return text.split(/[^A-Za-z0-9]+/).some((word) => word.length >= 8 && !isWordy(word))
}

const isWordy = (word: string): boolean =>
  /^\d{1,14}$/.test(word) || (/^[A-Za-z]?[a-z]+$/.test(word) && word.length <= 60) || (/^[A-Z]+$/.test(word) && word.length < 16)
