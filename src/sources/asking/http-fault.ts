import type { HttpErrorKind } from '../../http/types.js'

interface HttpFault {
  readonly kind: HttpErrorKind
  readonly status: number | null
  readonly body: string | null
}

// Told by shape, so that a run in which nothing fails never loads the error classes.
const faultOf = (thrown: unknown): HttpFault | null =>
  thrown instanceof Error && 'kind' in thrown && 'status' in thrown ? (thrown as unknown as HttpFault) : null

/** Status of an answer that was an error; null when there was no answer, or it was no HTTP error at all. */
export const httpStatusOf = (thrown: unknown): number | null => faultOf(thrown)?.status ?? null

/** Beginning of what the server said to an error status, on one line; null when it said nothing readable. */
export const httpBodyOf = (thrown: unknown): string | null => faultOf(thrown)?.body ?? null

/** The address itself is wrong (gone, not found, no such host), unlike a server that has a bad day. */
export function isAddressFault(thrown: unknown): boolean {
  const fault = faultOf(thrown)
  if (fault === null) return false
  return fault.kind === 'dns' || fault.kind === 'tls' || fault.status === 404 || fault.status === 410
}

/** There is nothing at this address, but the server is well: worth trying another one. */
export const isAbsent = (thrown: unknown): boolean => [400, 404, 405, 410].includes(httpStatusOf(thrown) ?? 0)

/** The server does not let us in. */
export const isClosed = (thrown: unknown): boolean => [401, 403, 404, 405, 410].includes(httpStatusOf(thrown) ?? 0)

/** The server fails at this address or refuses it: that says nothing of its others. */
export const isSwitchedOff = (thrown: unknown): boolean => [401, 403, 500].includes(httpStatusOf(thrown) ?? 0)
