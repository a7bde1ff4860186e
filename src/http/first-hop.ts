import { basicOfUrl } from '../util/basic-authorization.js'
import { Fault } from './errors.js'
import { requestHeaders } from './headers.js'
import type { Hop } from './redirect.js'
import type { HttpRequest } from './types.js'

/** The request as it goes out first. User and password of a URL become an Authorization header, for URLs get written down. */
export function firstHop(request: HttpRequest, userAgent: string): Hop {
  const url = parse(request.url)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Fault('url', 'not a web address', { hint: 'An address begins with https:// or http://.' })
  const userinfo = basicOfUrl(url)
  if (userinfo !== null) {
    url.username = ''
    url.password = ''
  }
  if (url.hash !== '') url.hash = ''
  return {
    url,
    method: request.method ?? 'GET',
    headers: requestHeaders(request, userAgent, userinfo),
    body: request.body ?? null,
  }
}

function parse(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}
