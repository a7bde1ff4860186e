import { describe, expect, test } from 'vitest'
import { Fault, HttpError } from '../../../src/http/errors.js'
import type { HttpErrorKind } from '../../../src/http/types.js'
import { delivering } from '../../../src/notifiers/asking/delivering.js'
import { contextOf } from '../support.js'

const become = (kind: HttpErrorKind, retryable = false) => {
  const fault = new Fault(kind, 'so nicht', { hint: 'Nachsehen.', retryable })
  return delivering(contextOf({ id: 'care' }), () => Promise.reject(new HttpError(fault, 'https://ticket.example/')))
}

describe('what became of a call that got no answer of its service', () => {
  test.each([
    ['a certificate that has run out', 'tls'],
    ['an address in a network that may not be reached', 'private-address'],
    ['an address that is none', 'url'],
    ['a page to log in, elsewhere', 'redirect'],
    ['a page larger than any answer', 'too-large'],
  ] as const)('%s: nothing gets through until somebody mends it, and what waits is kept', async (_, kind) => {
    expect(await become(kind)).toMatchObject({ ok: false, retry: false, disable: true })
  })

  test.each(['dns', 'refused', 'reset', 'timeout', 'network'] as const)('%s: tried again', async (kind) => {
    const result = await become(kind, true)
    expect(result).toMatchObject({ ok: false, retry: true })
    expect(result).not.toHaveProperty('disable')
  })

  test('an answer that cannot be read is the fault of this message', async () => {
    const result = await become('encoding')
    expect(result).toMatchObject({ ok: false, retry: false })
    expect(result).not.toHaveProperty('disable')
  })
})
