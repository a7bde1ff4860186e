import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { App } from '../../src/app/app.js'
import { judgeMention } from '../../src/app/judging/judge-mention.js'
import { learnedRules } from '../../src/app/learning/learned-rules.js'
import { rulesHash } from '../../src/app/rules.js'
import { loadConfig } from '../../src/config/load.js'
import type { HttpClient, HttpRequest, HttpResponse } from '../../src/http/types.js'
import type { Config, SourceConfig } from '../../src/model/config.js'
import type { IncomingMention } from '../../src/model/mention.js'
import { newStore } from '../support/new-store.js'
import { ownFolder } from '../support/own-folder.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Monday 16 November 2026, noon in Zurich. */
export const NOON = Date.UTC(2026, 10, 16, 11)

export const YAML = `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, name: Beispiel Kundendienst }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/a.atom", match: all, every: 15m }
  - { id: blog, type: feed, url: "https://blog.example/rss", every: 15m }
sla:
  policies: [{ name: default, first_answer: 1h, next_answer: 2h, time: wall }]
alerts:
  baseline: 7d
  receivers: [{ id: terminal, type: stdout }]
`

const configs = new Map<string, Config>()

/** The configuration of a text, validated once for all tests that have the same. */
export async function configOf(yaml: string): Promise<Config> {
  const config = configs.get(yaml) ?? (await readConfig(yaml))
  configs.set(yaml, config)
  // Its own for each: what is worked out of a configuration is remembered by it.
  return structuredClone(config)
}

async function readConfig(yaml: string): Promise<Config> {
  const folder = ownFolder()
  writeFileSync(join(folder, 'monitor.yaml'), yaml)
  return loadConfig({ path: null, env: {}, cwd: folder, home: folder, now: NOON, cacheDir: null })
}

const nothing: HttpResponse = {
  status: 204,
  headers: {},
  body: Buffer.alloc(0),
  url: '',
  validators: { etag: null, lastModified: null },
  permanentUrl: null,
}

/** Who answers each request: with nothing, or with a document; what it throws, the caller gets. */
export type Answer = (request: HttpRequest) => object | undefined

export interface TestApp extends App {
  now: number
  readonly interrupt: AbortController
  readonly asked: HttpRequest[]
}

/** A run over a store of its own, with the network played by `answer`. */
export async function testApp(
  options: {
    readonly yaml?: string
    readonly env?: Readonly<Record<string, string>>
    readonly answer?: Answer
    /** The database of another run to begin with. */
    readonly database?: Buffer
  } = {},
): Promise<TestApp> {
  const config = await configOf(options.yaml ?? YAML)
  const databaseFile = join(ownFolder(), 'monitor.db')
  const store = await newStore(databaseFile, options.database)
  onTestFinished(() => store.close())
  const asked: HttpRequest[] = []
  const http: HttpClient = {
    request: async (request) => {
      asked.push(request)
      const said = options.answer?.(request)
      return said === undefined ? nothing : { ...nothing, status: 200, body: Buffer.from(JSON.stringify(said)) }
    },
    reach: async () => {},
    close: async () => {},
  }
  const interrupt = new AbortController()
  const app = {
    now: NOON,
    interrupt,
    asked,
    config,
    databaseFile,
    store,
    rules: () => learnedRules({ store, config: app.config }),
    http: async () => http,
    ledger: async () => store,
    reach: async () => {},
    close: async () => {},
    runtime: { env: options.env ?? {}, cwd: '/', home: '/', version: '0', now: () => app.now, signal: interrupt.signal },
  }
  return app
}

export const incoming = (nativeId: string, values: Partial<IncomingMention> = {}): IncomingMention => ({
  nativeId,
  role: 'comment',
  url: `https://forum.example/t/1#p1-${nativeId}`,
  title: null,
  text: `Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit! (${nativeId})`,
  author: { id: null, handle: null, name: `Kundin ${nativeId}`, url: null, followers: null, flags: [] },
  language: 'de',
  publishedAt: NOON - 30 * MINUTE,
  editedAt: null,
  parentRef: null,
  rootRef: null,
  official: null,
  deleted: false,
  ...values,
})

export const ourReply = (nativeId: string, parentRef: string, values: Partial<IncomingMention> = {}): IncomingMention =>
  incoming(nativeId, {
    parentRef,
    text: 'Guten Tag, es tut uns leid. Wir haben Ihnen den Betrag heute zurückerstattet.',
    author: { id: null, handle: null, name: 'Beispiel Kundendienst', url: null, followers: null, flags: [] },
    publishedAt: NOON - 10 * MINUTE,
    ...values,
  })

export const sourceOf = (app: Pick<App, 'config'>, id: string): SourceConfig =>
  app.config.sources.find((source) => source.id === id)!

/** Judges and stores, as a poll of that source would. */
export async function store(
  app: Pick<TestApp, 'config' | 'rules' | 'now' | 'store' | 'runtime'>,
  mentions: readonly IncomingMention[],
  source = 'forum',
): Promise<void> {
  const config = sourceOf(app, source)
  const rules = await app.rules()
  const judged = mentions.map((mention) =>
    judgeMention(mention, { source: { config, platform: config.type }, rules, rootText: null }),
  )
  await app.store.savePoll({
    source,
    type: config.type,
    url: config.url,
    now: app.now,
    nextDueAt: app.now + config.everyMs,
    mentions: judged,
    rulesHash: rulesHash(rules, app.runtime.version),
    memory: null,
    coverage: { from: null, to: app.now, contiguous: true },
    warnings: [],
    baseline: false,
    message: null,
  })
}
