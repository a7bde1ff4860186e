import { parseUrl } from '../../util/url.js'

/** Credentials and trust end at the host: what a document names elsewhere is not followed on its word. */
export function sameHost(url: string, other: string): boolean {
  const host = parseUrl(url)?.host
  return host !== undefined && host === parseUrl(other)?.host
}

/** Whether an address may be told what was given for another one: not on a line that anybody can listen to, if that one is safe. */
export const mayLearn = (url: string, own: string): boolean =>
  url === own || (sameHost(url, own) && (parseUrl(own)?.protocol !== 'https:' || parseUrl(url)?.protocol === 'https:'))
