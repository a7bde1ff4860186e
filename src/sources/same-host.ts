import { parseUrl } from '../util/url.js'
/** Credentials and trust end at the host: what a document names elsewhere is not followed on its word. */
export function sameHost(url: string, other: string): boolean {
  const host = parseUrl(url)?.host
  return host !== undefined && host === parseUrl(other)?.host
}
