import { poll } from '../../../src/app/polling/poll.js'
import type { HttpClient } from '../../../src/http/types.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { loadSource } from '../../../src/sources/registry.js'
import type { PollContext, SourceAdapter, ThreadRef } from '../../../src/sources/source.js'
import { dice } from '../../support/dice.js'
import { configFrom, type MemoryApp, memoryApp } from '../memory-app.js'
import { Crash, crashing } from './crashing.js'
import { type Fate, type Got, openFarEnds } from './far-ends.js'
import { replyTo } from './replies.js'
import { CALM, type Concern, DAY, HOUR, isWithin, type MonthSize, START, WHOLE, type World, worldOf } from './world.js'

const YAML = `
company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, id: "90" }, { source: blog, id: "90" }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/feed", match: all, every: 15m }
  - { id: blog, type: comments, url: "https://blog.example/feed", match: all, every: 15m }
sla:
  timezone: Europe/Vienna
  hours: { mon-fri: ["09:00-17:00"] }
  holidays: AT
  policies: [{ name: default, first_answer: 4h, next_answer: 8h, warn_before: 1h, time: business, max_wall: 72h }]
alerts:
  language: de
  group_wait: 10m
  repeat: [4h, 1d, 3d, 7d]
  quiet_hours: { times: ["20:00-07:00"] }
  receivers:
    - { id: steady, type: webhook, url: "https://steady.example/hook" }
    - { id: shaky, type: webhook, url: "https://shaky.example/hook" }
    - { id: chat, type: telegram, token_env: T, chat: "1", pace: 0s }
    - { id: tickets, type: telegram, token_env: T, chat: "2", pace: 0s, group_by: [case] }
    - { id: boss, type: webhook, url: "https://boss.example/hook", after: 1d }
    - { id: morning, type: command, command: [mail], digest: mon-fri 08:30 }
`

const FATES: Readonly<Record<string, Fate>> = {
  shaky: {
    down: [
      { from: START + 3 * DAY, to: START + 3 * DAY + 9 * HOUR },
      { from: START + 15 * DAY, to: START + 16.5 * DAY },
    ],
    refused: [{ from: START + 22 * DAY, to: START + 23.2 * DAY }],
    dislikes: 0.03,
  },
  chat: { down: [{ from: START + 10 * DAY, to: START + 10.4 * DAY }], dislikes: 0.01 },
}

/** A run whose surroundings are put in its place. */
type Playable = { -readonly [Key in keyof MemoryApp]: MemoryApp[Key] }

export interface MonthOutcome {
  readonly size: MonthSize
  readonly world: World
  readonly got: readonly Got[]
  /** Ticks at which a poll ran to its end. */
  readonly polls: readonly number[]
  /** How often it was killed, by effect. */
  readonly crashes: ReadonlyMap<string, number>
  /** By the number of its case, each concern's. */
  readonly concernOf: ReadonlyMap<string, Concern>
  /** When the first clock of each case broke its promise, and to which wave it belongs in the end; by concern. */
  readonly cases: ReadonlyMap<string, { readonly number: string; readonly dueAt: number; readonly wave: string | null }>
}

const page = (concern: Pick<Concern, 'source' | 'id'>): string => `https://${concern.source}.example/${concern.id}`

function customerPost({ id, at, author, text, ...rest }: Concern): IncomingMention {
  const who = { id: author, handle: null, name: author, url: null, followers: null, flags: [] }
  const about = { role: 'comment', title: null, language: 'de', editedAt: null, official: null, deleted: false } as const
  return {
    ...about,
    nativeId: id,
    url: page({ id, ...rest }),
    text,
    author: who,
    publishedAt: at,
    parentRef: null,
    rootRef: null,
  }
}

function ourPost(concern: Concern, answeredAt: number): IncomingMention {
  const post = customerPost(concern)
  const text = replyTo(concern)
  const author = { ...post.author, id: '90', name: 'Beispiel Kundendienst' }
  const nativeId = `${concern.id}-r`
  return {
    ...post,
    nativeId,
    url: `${page(concern)}#r`,
    text,
    author,
    publishedAt: answeredAt,
    parentRef: concern.id,
    rootRef: concern.id,
  }
}

/** What a thread shows at an instant. */
const threadAt = (concern: Concern, now: number): readonly IncomingMention[] => [
  ...(concern.at <= now ? [customerPost(concern)] : []),
  ...(concern.answeredAt !== null && concern.answeredAt <= now ? [ourPost(concern, concern.answeredAt)] : []),
]

async function playSources(world: World): Promise<() => void> {
  const adapter = (await loadSource('comments'))! as unknown as Record<string, unknown>
  const real = { ...adapter }
  const readable = ({ config, now }: PollContext) => {
    const id = config.id as 'forum' | 'blog'
    if (isWithin(world.outages[id], now)) throw new Error('HTTP 503')
    return world.concerns.filter(({ source }) => source === id)
  }
  const played: Pick<SourceAdapter, 'platform' | 'poll' | 'refetch'> = {
    platform: 'comments',
    poll: async (context) => {
      const here = readable(context).flatMap((concern) => threadAt(concern, context.now))
      // A feed shows the latest; what it showed before is known.
      const mentions = here.filter(({ publishedAt }) => (publishedAt ?? 0) > context.now - 4 * DAY)
      const coverage = { from: null, to: context.now, contiguous: true }
      return { mentions, memory: null, coverage, unchanged: false, warnings: [] }
    },
    refetch: async (context, { thread }: ThreadRef) => {
      await context.reads.take(1)
      return readable(context).flatMap((concern) => (concern.id === thread ? threadAt(concern, context.now) : []))
    },
  }
  for (const key of Object.keys(adapter)) delete adapter[key]
  Object.assign(adapter, played)
  return () => {
    for (const key of Object.keys(adapter)) delete adapter[key]
    Object.assign(adapter, real)
  }
}

/** Sources and receivers are played, so nobody asks. */
const nobody: HttpClient = {
  request: async () => {
    throw new Error('there is no network here')
  },
  reach: async () => {},
  close: async () => {},
}

/** Thirty days of polls, each of which may be killed between any two of its effects; the last five days are calm. */
export async function playMonth(seed: number, size: MonthSize = WHOLE): Promise<MonthOutcome> {
  const world = worldOf(seed, size)
  const end = START + size.days * DAY
  const random = dice(seed * 7_919)
  const app: Playable = { ...memoryApp(await configFrom(YAML, START)) }
  app.http = async () => nobody
  app.runtime = { ...app.runtime, env: { T: '1:x' }, now: () => app.now }
  const crashes = new Map<string, number>()
  const kill = (effect: string, when: string): void => {
    if (app.now > end - CALM || random() >= size.chanceOfCrash) return
    const name = `${when} ${effect}`
    crashes.set(name, (crashes.get(name) ?? 0) + 1)
    throw new Crash(name)
  }
  const store = app.store
  const polls: number[] = []
  const farEnds = await openFarEnds(['webhook', 'telegram', 'command'], { fates: FATES, random, kill })
  const stopSources = await playSources(world)
  try {
    for (app.now = START; app.now < end; app.now += size.tick) {
      const run = { ...app, store: crashing(store, kill) }
      try {
        await poll(run, {
          only: null,
          force: false,
          baseline: false,
          dryRun: false,
          alerts: { print: () => {}, dryRun: false },
        })
        polls.push(app.now)
      } catch (thrown) {
        if (!(thrown instanceof Crash) && !(thrown instanceof Error && /Crash/.test(String(thrown.cause ?? thrown)))) throw thrown
      }
    }
    return { world, got: farEnds.got, polls, crashes, ...(await casesOf(world, app)), size }
  } finally {
    stopSources()
    farEnds.restore()
    await store.close()
  }
}

async function casesOf(world: World, app: Playable): Promise<Pick<MonthOutcome, 'cases' | 'concernOf'>> {
  const { judgeCases } = await import('../../../src/app/listing/list-cases.js')
  const records = await app.store.cases({})
  const judged = judgeCases(records, app.config, app.now)
  const byPage = new Map(world.concerns.map((concern) => [page(concern), concern]))
  const cases = new Map<string, { number: string; dueAt: number; wave: string | null }>()
  const concernOf = new Map<string, Concern>()
  for (const { record, clocks } of judged) {
    const concern = byPage.get(record.url ?? '')
    const first = clocks.find(({ target }) => target === 'first_answer')
    if (concern === undefined || first === undefined) continue
    const wave = record.wave === undefined ? null : `W-${record.wave.id}`
    cases.set(concern.id, { number: `C-${record.id}`, dueAt: first.dueAt, wave })
    concernOf.set(`C-${record.id}`, concern)
  }
  return { cases, concernOf }
}
