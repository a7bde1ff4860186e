import { parseUrl } from '../../util/url.js'

const MOST_REDIRECTS = 3

/**
 * Where `https://www.google.com/url?…&url=…` leads; null when it is no such link, or leads nowhere. Known from the link itself: nothing
 * is asked, which would count as a click.
 */
export function redirectTarget(link: string): string | null {
  let target: string | null = null
  for (let hop = parseUrl(link), hops = 0; hop !== null && isRedirect(hop) && hops < MOST_REDIRECTS; hops += 1) {
    const next = parseUrl(hop.searchParams.get('url') ?? hop.searchParams.get('q') ?? '')
    if (next === null || !isWeb(next)) break
    target = next.href
    hop = next
  }
  return target
}

const isRedirect = ({ hostname, pathname }: URL): boolean =>
  pathname === '/url' && /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(hostname)

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:'

/**
 * The article behind a link of Google News, where its token holds the address in the clear: a small protocol buffer in base64, field 4
 * with the address. Tokens since 2024 hold a sealed one, which is not asked for; then null.
 */
export function newsTarget(link: string): string | null {
  const url = parseUrl(link)
  const token = url?.hostname === 'news.google.com' ? /\/articles\/([\w-]{20,2000})=*$/.exec(url.pathname)?.[1] : undefined
  if (token === undefined) return null
  const bytes = Buffer.from(token, 'base64url')
  const [field, lengthAt] = [bytes[2], 3]
  if (bytes[0] !== 0x08 || field !== 0x22) return null
  const low = bytes[lengthAt] ?? 0
  // A length above 127 takes two bytes, seven bits each, the low ones first.
  const [length, start] = low < 128 ? [low, lengthAt + 1] : [(low & 127) | ((bytes[lengthAt + 1] ?? 0) << 7), lengthAt + 2]
  const target = parseUrl(bytes.subarray(start, start + length).toString('utf8'))
  return target !== null && isWeb(target) ? target.href : null
}
