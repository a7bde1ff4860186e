import { describe, expect, it } from 'vitest'
import type { HttpClient, HttpResponse } from '../../src/http/types.js'
import type { IncomingMention } from '../../src/model/mention.js'
import type { ContractSite } from '../contracts/source.js'
import { dice } from '../support/dice.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, MINUTE, type PolledSource, START } from '../support/polled-source.js'
import { EVERY_SITE } from '../support/sites/every-site.js'

const LONG = 'ä'.repeat(20_000)
const WRONG: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  LONG,
  '__proto__',
  'https://[kaputt',
  '2099-13-45T99:99:99Z',
  '2099-01-01T00:00:00Z',
  4_070_908_800,
  true,
  [],
  {},
  [null, [[null]], 'x'],
  { id: {}, items: 7, data: null },
]

/** Each value is replaced with some chance; what is further up takes all below it with it. */
function spoiled(value: unknown, roll: () => number, chance: number): unknown {
  if (roll() < chance) return WRONG[Math.floor(roll() * WRONG.length)]
  if (Array.isArray(value)) return value.map((each) => spoiled(each, roll, chance))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoiled(each, roll, chance)]))
}

/** A network on which every JSON answer arrives spoiled. */
function spoiling(client: HttpClient, roll: () => number): HttpClient {
  const request: HttpClient['request'] = async (asked) => {
    const answer = await client.request(asked)
    return spoiledAnswer(answer, roll)
  }
  return { request, reach: (knock) => client.reach(knock), close: () => client.close() }
}

function spoiledAnswer(answer: HttpResponse, roll: () => number): HttpResponse {
  try {
    const chance = roll() < 0.3 ? 0.3 : 0.04
    return { ...answer, body: Buffer.from(JSON.stringify(spoiled(JSON.parse(answer.body.toString('utf8')), roll, chance))) }
  } catch {
    return answer
  }
}

const NO_ID = /^(?:undefined|null|NaN|\[object Object\])?$|\[object Object\]|(?:^|[/#-])(?:undefined|NaN)(?:[/#-]|$)/

/** What the rest of the program cannot live with. */
function faultsOf(mention: IncomingMention): readonly string[] {
  const { nativeId, parentRef, rootRef, author, publishedAt, editedAt, text, url } = mention
  const refs = [nativeId, parentRef ?? 'x', rootRef ?? 'x', author.id ?? 'x']
  const dates = [publishedAt, editedAt].flatMap((date) => date ?? [])
  return [
    ...refs.filter((id) => typeof id !== 'string' || NO_ID.test(id) || id.length > 5_000).map((id) => `id ${String(id)}`),
    ...dates.filter((date) => !Number.isInteger(date) || Number.isNaN(new Date(date).getTime())).map((date) => `date ${date}`),
    ...(typeof text === 'string' ? [] : ['text']),
    ...(url === null || url.length <= 5_000 ? [] : ['url']),
    ...(author.followers === null || Number.isFinite(author.followers) ? [] : ['followers']),
  ]
}

/** A programmer's mistake, not a sentence for the operator. */
const isMistake = (thrown: unknown): boolean =>
  !(thrown instanceof Error) ||
  thrown.message === '' ||
  ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'].includes(thrown.name) ||
  /Cannot read prop|is not a function|is not iterable|\[object Object\]/.test(thrown.message)

const SEEDS = [1, 2, 3, 4, 5, 6]
/** What comes over the network; a program is read line by line, which has tests of its own. */
const TYPES = Object.keys(EVERY_SITE).filter((type) => EVERY_SITE[type]!().isLocal !== true)

/** What went wrong with one poll, and with a look at a thread after it. */
async function faultsIn(source: PolledSource): Promise<readonly string[]> {
  const found: string[] = []
  const take = async (what: string, ask: () => Promise<readonly IncomingMention[]>) => {
    try {
      const told = await ask()
      found.push(...told.flatMap(faultsOf).map((fault) => `${what}: ${fault.slice(0, 80)}`))
    } catch (thrown) {
      if (isMistake(thrown)) found.push(`${what}: ${thrown instanceof Error ? thrown.stack?.slice(0, 600) : String(thrown)}`)
    }
  }
  const poll = async () => {
    const result = await source.poll()
    for (const at of [result.coverage.from ?? 0, result.coverage.to, result.notBefore ?? 0])
      if (Number.isNaN(new Date(at).getTime())) found.push(`poll: coverage ${at}`)
    if (result.stoppedBy != null && isMistake(result.stoppedBy))
      found.push(`poll: ${(result.stoppedBy as Error).stack?.slice(0, 600)}`)
    for (const warning of result.warnings)
      if (/Cannot read prop|is not a function|is not iterable|Invalid time/.test(warning)) found.push(`poll: ${warning}`)
    return result.mentions
  }
  await take('poll', poll)
  await take('next poll', poll)
  return found
}

/** Whether a source whose answers are sound again finds what is written then. */
async function recovers(source: PolledSource, site: ContractSite, number: number): Promise<readonly string[]> {
  const at = source.now + HOUR
  site.write(number, at)
  try {
    await source.poll({ now: at + MINUTE })
    return source.stored.has(site.nativeId(number)) ? [] : ['a sound poll afterwards did not find what is new']
  } catch (thrown) {
    return [`a sound poll afterwards: ${(thrown as Error).stack?.slice(0, 300)}`]
  }
}

describe('answers in which anything stands anywhere', () => {
  it.each(TYPES)(
    '%s: throws an error with words, or leaves out what it cannot read',
    async (type) => {
      const faults = new Set<string>()
      for (const seed of SEEDS) {
        const { site, source } = await polledSite(type, EVERY_SITE[type]!())
        for (const number of [1, 2, 3]) site.write(number, START - HOUR + number * MINUTE)
        const client = source.http
        if (seed % 2 === 0) {
          await source.poll()
          site.write(4, source.now + MINUTE)
        }
        source.http = spoiling(client, dice(seed))
        for (const fault of await faultsIn(source)) faults.add(`seed ${seed}: ${fault}`)
        source.http = client
        for (const fault of await recovers(source, site, seed % 2 === 0 ? 5 : 4)) faults.add(`seed ${seed}: ${fault}`)
      }
      expect([...faults]).toEqual([])
    },
    300_000,
  )
})
