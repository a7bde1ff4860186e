import { parseUrl } from '../../util/url.js'

/** An address that a service gave, where a browser opens it as a page. */
export function webPage(address: string | null): string | null {
  const url = address === null ? null : parseUrl(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null
}
