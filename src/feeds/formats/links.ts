import { decodeHtmlEntities } from '../bytes/entities.js'
import { tokenizeHtml } from '../html/html-tokens.js'

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
// What no browser and no server takes is no address.
const MAX_URL = 8_192
const DANGEROUS = /^\s*(?:javascript|vbscript|data):/i

/** Absolute form of an address in a feed; null when it is none or when it would run code. */
export function absoluteUrl(url: string | null, base: string | null): string | null {
  const trimmed = url?.trim()
  if (!trimmed || trimmed.length > MAX_URL || DANGEROUS.test(trimmed)) return null
  // Kept as written: what a publisher calls its item is compared with what it called it yesterday.
  if (/^https?:\/\/\S+$/i.test(trimmed)) return trimmed
  if (SCHEME.test(trimmed) && !/^https?:/i.test(trimmed)) return trimmed
  try {
    return new URL(trimmed, base ?? undefined).href
  } catch {
    return null
  }
}

/** `xml:base` on top of the base outside; one that is no web address is ignored. */
export function resolveBase(base: string, outer: string | null): string | null {
  const resolved = absoluteUrl(base, outer)
  return resolved !== null && /^https?:/i.test(resolved) ? resolved : outer
}

const ADDRESSES = new Set('href src action cite data longdesc background usemap classid codebase profile poster'.split(' '))
const RELATIVE =
  /\s(?:href|src|action|cite|data|longdesc|background|usemap|classid|codebase|profile|poster)\s*=\s*(?:["']\s*)?(?!["'\s])(?!(?:https?|mailto):)/i

const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Resolves every relative address in HTML; the rest of the text stays as it is, letter by letter. */
export function resolveLinks(html: string, base: string | null): string {
  // Without an attribute there is no address; that is told much faster than what an attribute holds.
  if (base === null || !html.includes('=') || !html.includes('<') || !RELATIVE.test(html)) return html
  const parts: string[] = []
  let done = 0
  let isAddress = false
  tokenizeHtml(html, {
    onattribname: (start, end) => {
      isAddress = ADDRESSES.has(html.slice(start, end).toLowerCase())
    },
    onattribdata: (start, end) => {
      if (!isAddress) return
      const written = decodeHtmlEntities(html.slice(start, end))
      const resolved = absoluteUrl(written, base)
      if (resolved === null || resolved === written) return
      parts.push(html.slice(done, start), escapeAttribute(resolved))
      done = end
    },
  })
  parts.push(html.slice(done))
  return parts.join('')
}
