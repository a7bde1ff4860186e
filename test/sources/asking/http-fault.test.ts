import { expect, test } from 'vitest'
import { isAbsent, isClosed } from '../../../src/sources/asking/http-fault.js'
import { loopback } from '../../support/loopback.js'
import { quickClient } from '../../support/polled-source.js'

const PAUSE = { 'Retry-After': '600' }

test.each<[rule: string, status: number, headers: Record<string, string>, absent: boolean, closed: boolean]>([
  ['nothing is there', 404, {}, true, true],
  ['the question was wrong: what it asks for is not there', 400, {}, true, false],
  ['the door is shut', 403, {}, false, true],
  ['a 403 with a pause shuts no door', 403, PAUSE, false, false],
  ['a 400 with a pause says nothing of what is there', 400, PAUSE, false, false],
  ['a server in distress is there', 503, {}, false, false],
])('%s', async (_rule, status, headers, absent, closed) => {
  const server = await loopback({ '/': () => ({ status, headers }) })
  const thrown = await quickClient()
    .request({ url: server.origin, allowPrivate: true })
    .catch((error: unknown) => error)
  expect([isAbsent(thrown), isClosed(thrown)]).toEqual([absent, closed])
})
