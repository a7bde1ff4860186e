import { parseUrl } from '../../util/url.js'

/** An address that may stand in a link: of the web alone, as a parser reads it; null for all else, `javascript:` first of all. */
export function webAddress(address: string | null): string | null {
  const url = address === null ? null : parseUrl(address.trim())
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
