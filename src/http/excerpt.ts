import { redactUrl } from '../util/redact-url.js'
import { oneLine } from '../util/text.js'
import type { Answer } from './exchange.js'
import { type Hop, isHarmless } from './redirect.js'
import { withoutSecrets } from './without-secrets.js'

const MOST_CHARACTERS = 2_000

/** What an API says about an error, on one line; null for HTML pages and bytes. Servers like to quote the request, so our secrets are taken out. */
export function excerptOf({ headers, body }: Answer, hop: Hop, secrets: readonly string[] = []): string | null {
  if (body.length === 0 || !/json|text|xml|^$/.test(headers['content-type'] ?? '')) return null
  let text = body.toString('utf8')
  if (/^\s*</.test(text)) return null
  const sent = Object.entries(hop.headers).flatMap(([name, value]) =>
    isHarmless(name) ? [] : [value, value.replace(/^\S+\s+/, '')],
  )
  text = withoutSecrets(text, [...secrets, ...sent])
  const { origin, pathname, search, href } = hop.url
  if (pathname + search !== '/') text = text.replaceAll(pathname + search, redactUrl(href).slice(origin.length))
  return oneLine(text).slice(0, MOST_CHARACTERS)
}
