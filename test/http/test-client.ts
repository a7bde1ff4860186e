import { onTestFinished } from 'vitest'
import { createHttpClient, type HttpClientOptions } from '../../src/http/client.js'
import { HttpError } from '../../src/http/errors.js'
import type { HttpClient } from '../../src/http/types.js'

/** A client with short patience, closed when the test ends. No wait between tries is real. */
export function testClient(options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({
    userAgent: 'monitor-test/1 (+https://example.org)',
    concurrency: 8,
    perHost: 2,
    paceMs: 0,
    timeoutMs: 2_000,
    idleTimeoutMs: 1_000,
    maxBytes: 100_000,
    random: () => 0,
    sleep: async () => {},
    ...options,
  })
  onTestFinished(() => client.close())
  return client
}

/** The HttpError a call ends with; anything else fails the test. */
export async function failure(call: Promise<unknown>): Promise<HttpError> {
  const thrown = await call.then(
    (value) => new Error(`resolved: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (thrown instanceof HttpError) return thrown
  throw thrown
}
