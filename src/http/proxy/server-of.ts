import { basicOfUrl } from '../../util/basic-authorization.js'
import type { ProxyServer } from './rules.js'

/** Reads the address of a proxy, `http://user:password@host:3128`; without a scheme it is http. null: it is none that can be used. */
export function proxyServerOf(text: string): ProxyServer | null {
  let url: URL
  try {
    url = new URL(text.includes('://') ? text : `http://${text}`)
  } catch {
    return null
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  return { origin: url.origin, authorization: basicOfUrl(url) }
}
