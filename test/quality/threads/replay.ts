import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { createCaseJudge } from '../../../src/app/judging/judge-case.js'
import { judgeMention } from '../../../src/app/judging/judge-mention.js'
import { loadRules, rulesHash } from '../../../src/app/rules.js'
import { type JudgedCase, LIVE_STATES } from '../../../src/model/case.js'
import type { Config, OfficialAccount, SourceConfig } from '../../../src/model/config.js'
import type { IncomingMention, JudgedMention } from '../../../src/model/mention.js'
import type { Kind } from '../../../src/model/verdict.js'
import { configFrom, type MemoryApp, memoryApp } from '../memory-app.js'
import type { Post, Thread } from './thread-schema.js'

const SOURCE = 'threads'
const PAGE = 'https://blog.example/artikel'

/** The default policy of the threads' README. */
const YAML = `
company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: ${SOURCE}, type: comments, url: "${PAGE}/feed", match: all }]
sla:
  timezone: Europe/Berlin
  hours: { mon-fri: ["09:00-17:00"] }
  policies: [{ name: default, first_answer: 4h, next_answer: 8h, time: business, max_wall: 72h }]
alerts: { receivers: [{ id: terminal, type: stdout }] }
`

/** Who bears the company's name and is not proved to be the company is somebody else. */
const authorId = ({ author_id, official, by }: Post): string | null =>
  author_id === undefined ? (official === 'name' ? null : `${official === undefined ? 'person' : 'account'}:${by}`) : author_id

/** The key under which a thread speaks of one person; guests without an id are each their own. */
export const personOf = (post: Post): string => authorId(post) ?? `post:${post.id}`

function accountsOf({ posts }: Thread): OfficialAccount[] {
  return posts.flatMap((post): OfficialAccount[] => {
    const account = { platform: null, site: null, source: SOURCE }
    if (post.official === 'id') return [{ ...account, id: authorId(post), name: null }]
    return post.official === 'name' ? [{ ...account, id: null, name: post.by }] : []
  })
}

/** How the thread's kind of place tells what belongs together. */
function refsOf(post: Post, { source, posts }: Thread): Pick<IncomingMention, 'parentRef' | 'rootRef'> {
  const { parent = null, role } = post
  if (source === 'flat') return { parentRef: null, rootRef: `page:${PAGE}` }
  if (source === 'review') return { parentRef: null, rootRef: parent }
  const root = posts.find((each) => each.role === 'post')?.id ?? null
  return { parentRef: parent, rootRef: role === 'post' ? null : root }
}

function incoming(post: Post, thread: Thread): IncomingMention {
  return {
    nativeId: post.id,
    role: post.role,
    url: post.role === 'post' ? PAGE : `${PAGE}#${post.id}`,
    title: post.title ?? null,
    text: post.text,
    author: { id: authorId(post), handle: post.handle ?? null, name: post.by, url: null, followers: null, flags: post.flags },
    language: thread.language,
    publishedAt: post.at,
    editedAt: null,
    ...refsOf(post, thread),
    official: post.official === 'flag' ? true : null,
    deleted: false,
  }
}

/** A post as it stands from an instant on. */
interface Reading {
  readonly at: number
  readonly kind: Kind
  readonly mention: IncomingMention
}

function readingsOf(post: Post, thread: Thread): Reading[] {
  const { kind = 'neutral', kind_before: before = kind, edited, edited_text: text, deleted } = post
  const first = incoming(post, thread)
  const last = text === undefined || edited === undefined ? first : { ...first, text, editedAt: edited }
  return [
    { at: post.at, kind: edited === undefined ? kind : before, mention: first },
    ...(edited === undefined ? [] : [{ at: edited, kind, mention: last }]),
    ...(deleted === undefined ? [] : [{ at: deleted, kind, mention: { ...last, deleted: true } }]),
  ]
}

/** The machine's judgement with the kind that a perfect triage gives; whether it closes, and whose it is, stay the machine's. */
function judged({ mention, kind }: Reading, config: Config, source: SourceConfig): JudgedMention {
  const own = judgeMention(mention, {
    source: { config: source, platform: source.type },
    rules: loadRules(config),
    rootText: null,
  })
  return { ...own, verdict: { ...own.verdict, kind, score: 1 } }
}

async function poll(app: MemoryApp, readings: readonly Reading[], now: number): Promise<void> {
  const { config } = app
  const [source] = config.sources
  app.now = now
  await app.store.savePoll({
    source: SOURCE,
    type: source!.type,
    url: source!.url,
    now,
    nextDueAt: now,
    mentions: readings.map((reading) => judged(reading, config, source!)),
    rulesHash: rulesHash(await app.rules(), app.runtime.version),
    coverage: { from: null, to: now, contiguous: true },
    warnings: [],
    baseline: false,
    message: null,
  })
  await joinThreads(app)
}

/** What a thread came to, in the words of the application. */
export interface Outcome {
  readonly cases: readonly JudgedCase[]
  /** The fixture's id of a stored mention. */
  readonly idOf: (row: number | null) => string
}

/** Lets threads happen: each instant at which something was written, changed or deleted is a poll; then it is judged. */
export async function threadReplay(): Promise<(thread: Thread) => Promise<Outcome>> {
  const config = await configFrom(YAML, Date.UTC(2026, 0, 1))
  const app = memoryApp(config)
  return async (thread) => {
    app.clear()
    app.config = { ...config, company: { ...config.company, official: accountsOf(thread) } }
    const readings = thread.posts.flatMap((post) => readingsOf(post, thread))
    for (const at of new Set(readings.map((reading) => reading.at).sort((a, b) => a - b))) {
      await poll(
        app,
        readings.filter((reading) => reading.at === at),
        at,
      )
    }
    const records = await app.store.cases({ states: LIVE_STATES })
    const mentions = await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 1_000 })
    const ids = new Map(mentions.map(({ id, nativeId }) => [id, nativeId]))
    const judge = createCaseJudge(app.config.sla)
    return { cases: records.map((record) => judge(record, thread.now)), idOf: (row) => ids.get(row ?? -1) ?? '-' }
  }
}
