import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { createCaseJudge } from '../../../src/app/judging/judge-case.js'
import { judgeMention } from '../../../src/app/judging/judge-mention.js'
import { loadRules, rulesHash } from '../../../src/app/rules.js'
import { type JudgedCase, LIVE_STATES } from '../../../src/model/case.js'
import type { IncomingMention, JudgedMention } from '../../../src/model/mention.js'
import { configFrom, type MemoryApp, memoryApp } from '../memory-app.js'
import type { Happening, Polls, Post } from './happening.js'

const HOUR = 3_600_000
const SOURCES = ['forum', 'blog']

const YAML = `
company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, id: "90" }, { source: forum, id: "91" }, { source: blog, id: "90" }, { source: blog, id: "91" }]
sources:
${SOURCES.map((id) => `  - { id: ${id}, type: comments, url: "https://${id}.example/feed", match: all }`).join('\n')}
sla:
  timezone: Europe/Berlin
  hours: { mon-fri: ["09:00-17:00"] }
  policies: [{ name: default, first_answer: 4h, next_answer: 8h, resolution: 3d, time: business, max_wall: 72h }]
alerts: { receivers: [{ id: terminal, type: stdout }] }
`

const sourceOf = ({ thread }: Post): string => SOURCES[thread % 2]!

function incoming({ post, reading }: Happening): IncomingMention {
  const { id, thread, place, parent, author, readings } = post
  const page = `https://${sourceOf(post)}.example/${thread}`
  return {
    nativeId: id,
    role: 'comment',
    url: `${page}#${id}`,
    title: null,
    text: reading.text,
    author: { id: author.id, handle: author.handle, name: author.name, url: null, followers: null, flags: author.flags },
    language: 'de',
    publishedAt: readings[0]!.at,
    editedAt: readings.findLast(({ change, at }) => change === 'edited' && at <= reading.at)?.at ?? null,
    parentRef: parent,
    rootRef: place === 'parents' ? null : `page:${page}`,
    official: null,
    deleted: reading.change === 'deleted',
  }
}

const judgedOf = new WeakMap<MemoryApp, Map<string, JudgedMention>>()

/** Judging takes longer than all the rest and depends on the text, the author and the kind alone. */
function judged(app: MemoryApp, happening: Happening): JudgedMention {
  const { post, reading } = happening
  const source = app.config.sources.find(({ id }) => id === sourceOf(post))!
  const known = judgedOf.get(app) ?? new Map<string, JudgedMention>()
  judgedOf.set(app, known)
  const key = JSON.stringify([source.id, post.author.id, post.author.name, post.relevant, reading.text])
  const mention = incoming(happening)
  const first =
    known.get(key) ??
    judgeMention(mention, { source: { config: source, platform: source.type }, rules: loadRules(app.config), rootText: null })
  known.set(key, first)
  const verdict = { ...first.verdict, kind: reading.kind, score: 1, relevant: post.relevant }
  const contentHash = [reading.text, mention.deleted].join()
  return { ...first, ...mention, verdict, contentHash, textHash: post.relevant ? first.textHash : null }
}

async function poll(app: MemoryApp, seen: readonly Happening[], now: number): Promise<void> {
  app.now = now
  for (const source of app.config.sources) {
    const here = seen.filter(({ post }) => sourceOf(post) === source.id)
    if (here.length === 0) continue
    await app.store.savePoll({
      source: source.id,
      type: source.type,
      url: source.url,
      now,
      nextDueAt: now,
      mentions: here.map((happening) => judged(app, happening)),
      rulesHash: rulesHash(loadRules(app.config), app.runtime.version),
      coverage: { from: null, to: now, contiguous: true },
      warnings: [],
      baseline: false,
      message: null,
    })
  }
  await joinThreads(app)
}

/** All that a user sees of a case, but for its number: that is given in the order of arrival. */
function tell({ record, clocks }: JudgedCase, idOf: (row: number | null) => string) {
  return {
    posts: record.posts
      .map(({ mentionId, ...post }) => ({ id: idOf(mentionId), ...post }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    state: record.state,
    answers: record.answers
      .map(({ replyId, mentionId, kind, strength, at, agent, promise }) =>
        [idOf(replyId), '→', idOf(mentionId), kind, strength, at, agent, JSON.stringify(promise)].join(' '),
      )
      .sort(),
    // When posts went is known only from the poll that missed them, and with it when such a wait ended.
    clocks:
      record.state === 'removed-unanswered'
        ? []
        : clocks.map(({ target, startedAt, dueAt, status, stoppedAt }) =>
            [target, startedAt, dueAt, status, stoppedAt].join(' '),
          ),
  }
}

type Told = ReturnType<typeof tell>

/** Brings posts to the application in polls, as it happens or long after, and tells the cases that it has in the end. */
export type Stage = (posts: readonly Post[], polls: Polls, when: 'live' | 'late') => Promise<readonly Told[]>

export async function createStage(): Promise<Stage> {
  const app = memoryApp(await configFrom(YAML, Date.UTC(2026, 0, 1)))
  return async (posts, polls, when) => {
    app.clear()
    const end = Math.max(...posts.flatMap(({ readings }) => readings.map(({ at }) => at)))
    for (const [index, seen] of polls.entries()) {
      const at = when === 'live' ? Math.max(...seen.map(({ reading }) => reading.at)) : end + (index + 1) * 60_000
      await poll(app, seen, at)
    }
    const mentions = await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
    const ids = new Map(mentions.map(({ id, nativeId }) => [id, nativeId]))
    const judge = createCaseJudge(app.config.sla)
    const told = (await app.store.cases({ states: LIVE_STATES })).map((record) =>
      tell(judge(record, end + 5 * HOUR), (row) => ids.get(row ?? -1) ?? '-'),
    )
    return told.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
}
