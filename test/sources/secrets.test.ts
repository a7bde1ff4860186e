import { describe, expect, it } from 'vitest'
import type { SourceConfig } from '../../src/model/config.js'
import type { ContractSite } from '../contracts/source.js'
import { type FrontReply, FrontServer, type Seen } from '../support/front-server.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, MINUTE, type PolledSource, START } from '../support/polled-source.js'
import { EVERY_SITE } from '../support/sites/every-site.js'
import { RedditSite } from '../support/sites/reddit-site.js'

const SITES: Readonly<Record<string, () => ContractSite>> = { ...EVERY_SITE, 'reddit by feeds': () => new RedditSite('feeds') }
const TYPES = Object.keys(SITES).filter((name) => SITES[name]!().isLocal !== true)
const COOKIE = 'marke-kopf-5e1f9a20c77b'

interface Marked {
  readonly site: ContractSite
  readonly front: FrontServer
  readonly source: PolledSource
  /** Every form in which one of the secrets could be recognised. */
  readonly traces: readonly string[]
}

/** A source whose secrets can be recognised wherever they turn up, behind a server that can be told what to answer. */
async function marked(name: string): Promise<Marked> {
  const { site, source, url } = await polledSite(name.split(' ')[0]!, SITES[name]!())
  const { origin } = new URL(site.config?.api ?? url)
  const front = await new FrontServer(() => null).start()
  const real = site.secrets ?? {}
  // A key has to be one, or nothing would ever be signed with it.
  const secrets = Object.entries(real).map(
    ([key, value]) => [key, value.includes('KEY') ? value : `marke-${key}-9f3c51d7e2ab`] as const,
  )
  const translate = (text: string): string =>
    text.startsWith('Basic ')
      ? `Basic ${Buffer.from(plain(Buffer.from(text.slice(6), 'base64').toString('utf8'))).toString('base64')}`
      : plain(text)
  const plain = (text: string): string => secrets.reduce((all, [key, value]) => all.replaceAll(value, real[key]!), text)
  front.behind = { origin, translate }
  const moved = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? {}).replaceAll(origin, front.origin)) as T
  source.config = { ...moved(source.config), headers: { cookie: COOKIE } } satisfies SourceConfig
  source.secrets = Object.fromEntries(secrets)
  source.authorization = source.secrets['token'] === undefined ? null : `Bearer ${source.secrets['token']}`
  const keys = secrets.flatMap(([, value]) =>
    value.includes('KEY') ? [/\n([\w+/=]{40,})/.exec(value)?.[1] ?? /\\n([\w+/=]{40,})/.exec(value)![1]!] : [value],
  )
  const traces = [COOKIE, ...keys].flatMap((trace) => [trace, Buffer.from(trace).toString('base64').slice(0, -4)])
  return { site, front, source, traces }
}

/** Everything that a poll or a look at a thread leaves behind, as one text. */
async function leftBy(source: PolledSource, ask: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify({ told: await ask(), memory: source.memory }, shown)
  } catch (thrown) {
    return JSON.stringify({ thrown, memory: source.memory }, shown)
  }
}

/** With all that an error carries, and what caused it. */
const shown = (_: string, value: unknown): unknown =>
  value instanceof Error ? { ...value, name: value.name, message: value.message, stack: value.stack, cause: value.cause } : value

const found = (text: string, traces: readonly string[]): readonly string[] =>
  traces
    .filter((trace) => text.includes(trace))
    .map((trace) => text.slice(Math.max(0, text.indexOf(trace) - 120), text.indexOf(trace) + 40))

/** A server that likes to repeat what it was asked, in all the places where an API says what is wrong. */
const quoting =
  (status: number) =>
  ({ line, headers, body }: Seen): FrontReply => {
    const said = `not allowed: ${decodeURIComponent(line)} ${line} ${JSON.stringify(headers)} ${body}`
    const fault = { code: 190, message: said, detail: said, type: 'x', reason: said }
    const answer = {
      error: status % 2 === 0 ? said : fault,
      errors: [fault],
      code: 5,
      response: said,
      message: said,
      error_id: 400,
      error_message: said,
      error_description: said,
      title: said,
    }
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
  }

const ANSWERS: readonly (readonly [string, (seen: Seen) => FrontReply])[] = [
  ...[200, 400, 401, 403, 500].map((status) => [`HTTP ${status} that quotes the request`, quoting(status)] as const),
  [
    'a page of HTML',
    ({ line }) => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: `<!DOCTYPE html><html><head><title>${line}</title></head><body>x</body></html>`,
    }),
  ],
]

/** Where a login is exchanged for a token. */
const isLogin = ({ line }: Seen): boolean => /token|createSession|refreshSession/.test(line.split('?')[0]!)

describe('secrets of a source', () => {
  it.each(TYPES)('%s: stand in nothing that a sound poll leaves behind', async (name) => {
    const { site, source, traces } = await marked(name)
    for (const number of [1, 2, 3]) site.write(number, START - HOUR + number * MINUTE)
    site.writeMalformed()
    const first = await leftBy(source, () => source.poll())
    expect(source.stored.size).toBeGreaterThan(2)
    expect(found(first, traces)).toEqual([])
  })

  it.each(TYPES)('%s: stand in nothing that a server can make of them', async (name) => {
    const { site, front, source, traces } = await marked(name)
    site.write(1, START - HOUR)
    for (const afterLogin of [false, true])
      for (const [what, answer] of ANSWERS) {
        front.answer = (seen) => (afterLogin && isLogin(seen) ? null : answer(seen))
        const left = await leftBy(source, () => source.poll({ now: source.now + 2 * HOUR }))
        expect([what, found(left, traces)]).toEqual([what, []])
      }
  })

  it.each(TYPES)('%s: reach no other server that theirs points to', async (name) => {
    const { site, front, source, traces } = await marked(name)
    site.write(1, START - HOUR)
    const other = await new FrontServer(() => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })).start()
    for (const afterLogin of [false, true])
      for (const status of [307, 302]) {
        const away = (seen: Seen): FrontReply => ({
          status,
          headers: { location: `${other.origin}${seen.line.split(' ')[1]}` },
          body: '',
        })
        front.answer = (seen) => (afterLogin && isLogin(seen) ? null : away(seen))
        await leftBy(source, () => source.poll({ now: source.now + 2 * HOUR }))
      }
    const received = JSON.stringify(other.seen)
    expect(found(received, traces)).toEqual([])
    expect(other.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  })
})
