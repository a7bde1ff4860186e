import { parseUrl } from '../util/url.js'
import { Fault } from './errors.js'
import type { Headers } from './headers.js'
import type { HttpRequest } from './types.js'

/** One request on the wire. */
export interface Hop {
  readonly url: URL
  readonly method: NonNullable<HttpRequest['method']>
  readonly headers: Headers
  readonly body: string | Buffer | null
}

export const isRedirect = (status: number): boolean =>
  status === 301 || status === 302 || status === 303 || status === 307 || status === 308
export const isPermanent = (status: number): boolean => status === 301 || status === 308

// A key or a cookie can hide in a header of any name: across origins only what is known to be harmless goes along.
const HARMLESS = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'user-agent',
])

export const isHarmless = (name: string): boolean => HARMLESS.has(name)

/** The request that a redirect asks for: method and body as browsers do it, nothing secret to another origin. */
export function nextHop(hop: Hop, status: number, location: string): Hop {
  const url = parseTarget(location, hop.url)
  const toGet = (status === 303 && hop.method !== 'HEAD') || (status <= 302 && hop.method === 'POST')
  const sameOrigin = url.origin === hop.url.origin
  const kept = Object.entries(hop.headers).filter(
    ([name]) => (sameOrigin || HARMLESS.has(name)) && !(toGet && name.startsWith('content-')),
  )
  return { url, method: toGet ? 'GET' : hop.method, headers: Object.fromEntries(kept), body: toGet ? null : hop.body }
}

function parseTarget(location: string, base: URL): URL {
  const url = parseUrl(location, base.href)
  if (url === null) throw redirectFault('redirected to an address that is none')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw redirectFault(`redirected to a ${url.protocol.slice(0, 20)} address, which is not the web`)
  url.hash = ''
  // Credentials are ours to give, never a server's.
  url.username = ''
  url.password = ''
  return url
}

export const redirectFault = (what: string): Fault =>
  new Fault('redirect', what, { hint: 'Open the address in a browser and configure the one you end up at.' })
