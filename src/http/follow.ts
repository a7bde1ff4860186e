import { redactUrl } from '../util/redact-url.js'
import type { Answer } from './exchange.js'
import { firstHop } from './first-hop.js'
import { validatorsOf } from './headers.js'
import { type Hop, isPermanent, isRedirect, nextHop, redirectFault } from './redirect.js'
import type { HttpRequest, HttpResponse } from './types.js'
import { holdsSecret } from './without-secrets.js'

const MOST_REDIRECTS = 5

/** Sends one hop, and resolves with an answer that was hoped for; `allowPrivate` is for this hop alone. */
export type Send = (hop: Hop, allowPrivate: boolean) => Promise<Answer>

/** A request with its redirects. */
export async function follow(request: HttpRequest, userAgent: string, send: Send): Promise<HttpResponse> {
  let hop = firstHop(request, userAgent)
  const { hostname } = hop.url
  const seen: string[] = []
  let unbroken = true
  let permanentUrl: string | null = null
  for (;;) {
    // The permission is for the host that was configured, not for where it sends us.
    const answer = await send(hop, request.allowPrivate === true && hop.url.hostname === hostname)
    if (!isRedirect(answer.status)) return responseOf(request, answer, { url: hop.url.href, permanentUrl })
    seen.push(keyOf(hop))
    hop = keepingSecrets(request, hop, nextHop(hop, answer.status, targetOf(answer, request)))
    if (seen.includes(keyOf(hop))) throw redirectFault(`the redirects run in a circle after ${seen.length}`)
    if (seen.length > MOST_REDIRECTS) throw redirectFault(`more than ${MOST_REDIRECTS} redirects`)
    unbroken &&= isPermanent(answer.status)
    if (unbroken) permanentUrl = hop.url.href
  }
}

const keyOf = (hop: Hop): string => `${hop.method} ${hop.url.href}`

/** The same host on a safer line may learn what it knows anyway. */
function keepingSecrets({ secrets = [] }: HttpRequest, { url }: Hop, next: Hop): Hop {
  const isHome = next.url.origin === url.origin || (next.url.hostname === url.hostname && next.url.protocol === 'https:')
  if (isHome || !holdsSecret(`${next.url.href}\n${next.body ?? ''}`, secrets)) return next
  throw redirectFault(`redirected to ${next.url.host}, which must not learn the secret in this request`)
}

function targetOf({ status, headers }: Answer, request: HttpRequest): string {
  const location = headers['location']
  if (location === undefined) throw redirectFault(`HTTP ${status}, a redirect that does not say where to`)
  if (request.redirects === 'refuse')
    throw redirectFault(`HTTP ${status}, redirected to ${redactUrl(location)}, which is not followed here`)
  return location
}

function responseOf(request: HttpRequest, answer: Answer, where: Pick<HttpResponse, 'url' | 'permanentUrl'>): HttpResponse {
  const { status, headers, body } = answer
  return {
    status,
    headers,
    body,
    validators: validatorsOf(headers, status === 304 ? (request.validators ?? null) : null),
    ...where,
  }
}
