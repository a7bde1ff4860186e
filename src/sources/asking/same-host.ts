import { parseUrl } from '../../util/url.js'

/** Whether two addresses are on the same host: addresses elsewhere, named by a document, get neither trust nor credentials. */
export function sameHost(url: string, other: string): boolean {
  const host = parseUrl(url)?.host
  return host !== undefined && host === parseUrl(other)?.host
}

/** Whether credentials for one address may be sent to another: the same host, and never from https to http. */
export const mayLearn = (url: string, own: string): boolean =>
  url === own || (sameHost(url, own) && (parseUrl(own)?.protocol !== 'https:' || parseUrl(url)?.protocol === 'https:'))
