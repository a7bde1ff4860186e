import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/sources/registry.js'
import type { ContractFault } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, MINUTE, START } from '../support/polled-source.js'
import { EVERY_SITE } from '../support/sites/every-site.js'

const adapters = await Promise.all(Object.keys(EVERY_SITE).map(async (type) => [type, await loadSource(type)] as const))
const TYPES = adapters.flatMap(([type, adapter]) => (adapter!.refetch === undefined ? [] : [type]))

const json = (status: number, body: string): ContractFault => ({ status, type: 'application/json', body })
const page = (status: number): ContractFault => ({
  status,
  type: 'text/html',
  body: '<!DOCTYPE html><html><head><title>Nicht gefunden</title></head><body>nginx</body></html>',
})

const ANSWERS: readonly (readonly [string, ContractFault])[] = [
  ['{}', json(200, '{}')],
  ['[]', json(200, '[]')],
  ['null', json(200, 'null')],
  ['a text', json(200, '"gelöscht"')],
  ['empty lists under every name', json(200, emptyLists())],
  ['nothing', json(200, '')],
  ['a page of HTML', page(200)],
  ['the page of a proxy that knows nothing of the server (404)', page(404)],
  ['HTTP 401', json(401, '{"error":"unauthorized"}')],
  ['HTTP 403', json(403, '{"error":"forbidden"}')],
  ['HTTP 500', json(500, '{"error":"not found"}')],
]

function emptyLists(): string {
  const names = 'data items comments replies children reviews errors posts statuses descendants ancestors response nodes'.split(
    ' ',
  )
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, []])))
}

/** By which answers an API does say that there is no such thing. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  hackernews: ['null'],
  stackexchange: ['empty lists under every name'],
  wordpress: ['[]'],
  youtube: ['empty lists under every name'],
}

describe('a post is not said to be deleted', () => {
  it.each(TYPES)('%s: because its thread is answered by something else', async (type) => {
    const { site, source } = await polledSite(type, EVERY_SITE[type]!())
    for (const number of [1, 2, 3]) site.write(number, START - HOUR + number * MINUTE)
    await source.poll()
    const client = source.http
    const waiting = source.stored.get(site.nativeId(2))!
    const thread = waiting.rootRef ?? waiting.parentRef ?? waiting.nativeId
    for (const [what, fault] of ANSWERS.filter(([each]) => KNOWN[type]?.includes(each) !== true)) {
      source.now += HOUR
      source.http = {
        request: async (asked) => {
          site.fail(/token|createSession/.test(new URL(asked.url).pathname) ? null : fault)
          return await client.request(asked)
        },
        reach: (knock) => client.reach(knock),
        close: () => client.close(),
      }
      const told = await source.refetch(thread, { url: waiting.url, waiting: [waiting.nativeId] }).catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(Error)
        return []
      })
      expect([what, told.filter(({ deleted }) => deleted)]).toEqual([what, []])
    }
  })
})
