import type { HttpRequest, Validators } from './types.js'

export type Headers = Record<string, string>

/** What goes out with the first hop: the caller's headers, then what is ours to say. Names in lower case. */
export function requestHeaders(request: HttpRequest, userAgent: string, userinfo: string | null): Headers {
  const headers: Headers = { accept: '*/*' }
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value
  headers['user-agent'] = userAgent
  headers['accept-encoding'] = 'gzip, deflate, br'
  const authorization = request.authorization ?? userinfo
  if (authorization !== null) headers['authorization'] = authorization
  const { etag = null, lastModified = null } = request.validators ?? {}
  if (etag !== null) headers['if-none-match'] = etag
  if (lastModified !== null) headers['if-modified-since'] = lastModified
  return headers
}

/** undici's headers with repeated ones joined. */
export function responseHeaders(raw: Record<string, string | string[] | undefined>): Headers {
  const headers: Headers = {}
  for (const name in raw) {
    const value = raw[name]
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return headers
}

/** Validators of an answer. A 304 may carry newer ones; what it leaves out stays as it was sent. */
export function validatorsOf(headers: Headers, sent: Validators | null): Validators {
  return {
    etag: headers['etag'] ?? sent?.etag ?? null,
    lastModified: headers['last-modified'] ?? sent?.lastModified ?? null,
  }
}
