import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { replay } from '../../../src/app/replay/replay.js'
import { loadRules } from '../../../src/app/rules.js'
import { loadConfig } from '../../../src/config/load.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import type { Replay, ReplayedCase } from '../../../src/model/replay.js'
import { newStore } from '../../support/new-store.js'
import { configOf, DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

/** Four working hours for a first answer, eight for the next; the forum is all about us, of the blog what names us. */
export const REPLAY_YAML = `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, name: Beispiel Kundendienst }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/a.atom", match: all, every: 15m }
  - { id: blog, type: feed, url: "https://blog.example/rss", every: 15m }
sla:
  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:00"] }
  policies: [{ name: default, first_answer: 4h, next_answer: 8h, time: business }]
alerts:
  baseline: 7d
  receivers: [{ id: terminal, type: stdout }]
`

/** Local time in November, as office hours are read. */
export const zurich = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour - 1, minute)

/** Polls each as it is written, the sources one after the other, and comes to NOON: Monday the 16th, twelve o'clock in Zurich. */
export async function live(app: TestApp, mentions: readonly (IncomingMention & { readonly in?: string })[]): Promise<void> {
  const byTime = [...mentions].sort((a, b) => a.publishedAt! - b.publishedAt!)
  for (const mention of byTime) {
    const { in: source = 'forum', ...written } = mention
    app.now = written.publishedAt! + 5 * MINUTE
    await store(app, [written], source)
    await joinThreads(app)
  }
  app.now = NOON
}

const account = (name: string) => ({ id: null, handle: null, name, url: null, followers: null, flags: [] })

/**
 * Thursday to Monday: Anna (C-1) waits since Thursday, though "Beispiel Hilfe" replied; Bea (C-2) was answered after two working hours;
 * Cleo (C-3) wrote on Friday at 15:00 and was answered on Monday at 09:00; Dora (C-4) complains of the Beispiel market in the blog.
 */
const WORLD: readonly (IncomingMention & { readonly in?: string })[] = [
  incoming('anna', { publishedAt: zurich(12, 8) }),
  ourReply('hilfe', 'anna', {
    publishedAt: zurich(12, 10),
    author: account('Beispiel Hilfe'),
    text: 'Ihre Karte ist unterwegs, sie kommt am Montag an.',
  }),
  incoming('bea', { publishedAt: zurich(13, 9) }),
  ourReply('bea-r', 'bea', { publishedAt: zurich(13, 11) }),
  incoming('cleo', { publishedAt: zurich(13, 15) }),
  ourReply('cleo-r', 'cleo', { publishedAt: zurich(16, 9) }),
  {
    ...incoming('dora', {
      publishedAt: zurich(13, 8),
      text: 'Der Beispiel Markt in Bern antwortet mir seit drei Wochen nicht, das ist eine Frechheit!',
    }),
    in: 'blog',
  },
]

export async function world(yaml = REPLAY_YAML, mentions = WORLD): Promise<TestApp> {
  const app = await testApp({ yaml })
  await live(app, mentions)
  return app
}

/** WORLD, lived once for a whole file: a replay writes nothing. */
export function sharedWorld(): () => TestApp {
  let folder = ''
  let app: TestApp | null = null
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'monitor-replay-'))
    writeFileSync(join(folder, 'monitor.yaml'), REPLAY_YAML)
    const config = await loadConfig({ path: null, env: {}, cwd: folder, home: folder, now: NOON, cacheDir: null })
    const databaseFile = join(folder, 'monitor.db')
    const store = await newStore(databaseFile)
    const interrupt = new AbortController()
    const made: TestApp = {
      ...{ now: NOON, interrupt, asked: [], config, databaseFile, store },
      rules: async () => loadRules(config),
      http: () => Promise.reject(new Error('a replay asks nobody')),
      ledger: async () => store,
      close: () => store.close(),
      runtime: { env: {}, cwd: '/', home: '/', version: '0', now: () => made.now, signal: interrupt.signal },
    }
    await live(made, WORLD)
    app = made
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (app === null) throw new Error('the world is there only within a test')
    return app
  }
}

/** What a changed configuration would have made of the last month. */
export async function replayed(app: TestApp, yaml: string): Promise<Replay> {
  return replay(app, { configs: { before: app.config, after: await configOf(yaml) }, since: NOON - 30 * DAY, until: app.now })
}

const MINOR: readonly string[] = ['due', 'alert']

const nameOf = ({ caseId, mentionId }: ReplayedCase): string => (caseId === null ? `M-${mentionId}` : `C-${caseId}`)

const side = (standing: ReplayedCase['before']): string =>
  standing === null ? 'none' : `${standing.kind} ${standing.state} ${standing.status}`

/** `C-1 state,breach-lost: complaint open breached → complaint answered met`; without what differs only in due times or alerts. */
export const lines = ({ cases }: Replay): string[] =>
  cases.flatMap((each) => {
    const codes = each.changes.map(({ code }) => code).filter((code) => !MINOR.includes(code))
    return codes.length === 0 ? [] : [`${nameOf(each)} ${codes.join()}: ${side(each.before)} → ${side(each.after)}`]
  })

/** `C-1: 3 since Thu 12:15 → 6 since Thu 09:15`: how often alerts told of each case that they tell of otherwise. */
export const alertLines = ({ cases }: Replay): string[] =>
  cases.flatMap((each) => {
    const told = (standing: ReplayedCase['before']): string =>
      standing === null || standing.firstToldAt === null
        ? 'never'
        : `${standing.told} since ${new Date(standing.firstToldAt + HOUR).toISOString().slice(8, 16).replace('T', '. ')}`
    const { before, after, changes } = each
    return changes.some(({ code }) => code === 'alert') ? [`${nameOf(each)}: ${told(before)} → ${told(after)}`] : []
  })

/** Why a case differs so. */
export const why = ({ cases }: Replay, id: number, code: string): string | undefined =>
  cases.find(({ caseId }) => caseId === id)?.changes.find((change) => change.code === code)?.reason
