import { toIso } from '../util/instant.js'
import { Fault, type Refusal } from './errors.js'

const RETRYABLE = new Set([408, 425, 429, 500, 502, 503, 504])

const HINTS: Readonly<Record<number, readonly [what: string, hint: string]>> = {
  401: ['the server wants credentials, or refused ours', 'Check the token or password configured for this address.'],
  403: [
    'access is forbidden',
    'The token may lack a right, or the server blocks programs: ask its operator to allow our User-Agent.',
  ],
  404: ['not found', 'Check the address; the page may have moved.'],
  410: ['gone for good', 'Remove this address from the configuration.'],
  429: ['the server asks for fewer requests', 'Poll less often; it is asked again after the pause it names.'],
}

/** An HTTP status that is not the answer hoped for. */
export function statusFault(refusal: Refusal): Fault {
  const { status, slowDown } = refusal
  const retryable = slowDown || RETRYABLE.has(status)
  const [what, hint] = HINTS[slowDown ? 429 : status] ?? [
    status >= 500 ? 'the server failed' : 'the server refused the request',
    general(status),
  ]
  return new Fault('status', `HTTP ${status}, ${what}`, { hint, retryable, soon: retryable, refusal })
}

/** In place of a request whose answer is known: the server allows none until then. */
export function pausedFault(until: number): Fault {
  const refusal = { status: 429, retryAt: until, body: null, slowDown: true }
  const [, hint] = HINTS[429]!
  return new Fault('status', `not asked before ${toIso(until)}, for the server allows no request until then (HTTP 429)`, {
    hint,
    retryable: true,
    refusal,
  })
}

const general = (status: number): string =>
  status >= 500
    ? 'Nothing to do if it passes by itself; otherwise tell the operator of the server.'
    : 'Check address and settings against what the server documents.'
