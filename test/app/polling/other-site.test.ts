import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/alerts/plan.js'
import { verifyBeforeAlert } from '../../../src/app/delivery/verify-before-alert.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { pollSource } from '../../../src/app/polling/poll-source.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import type { SourceResult } from '../../../src/model/source.js'
import { fakeSource } from '../fake-source.js'
import { DAY, HOUR, incoming, MINUTE, NOON, sourceOf, type TestApp, testApp } from '../support.js'

const OPTIONS = { force: false, baseline: false, dryRun: false }
const FAULT = 'its new address shows another site: posts whose ids are known are other posts, so nothing was stored'

const named = (name: string): IncomingMention['author'] => ({ ...incoming('').author, name })

/** Post 11, 12, 13 … of the site that is configured first. */
const old = (number: number, more: Partial<IncomingMention> = {}): IncomingMention =>
  incoming(String(number), { publishedAt: NOON - number * MINUTE, ...more })

/** Of another one. */
const others = (number: number, more: Partial<IncomingMention> = {}): IncomingMention =>
  incoming(String(number), {
    text: `Ich frage mich seit Tagen, wie ich meine Karte bei Beispiel sperren kann. Nummer ${number}.`,
    author: named(`Gast ${number}`),
    publishedAt: NOON - 3 * DAY - number * MINUTE,
    ...more,
  })

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const OLD = numbers(11, 14).map((number) => old(number))

interface Step {
  readonly url?: string
  readonly brings?: readonly IncomingMention[]
  readonly fails?: Error
  readonly stoppedBy?: Error
  readonly options?: Partial<typeof OPTIONS>
}

async function site(first: readonly IncomingMention[]) {
  let next: () => Partial<SourceResult> = () => ({ mentions: first })
  const fake = await fakeSource('comments', {
    poll: async ({ now }) => {
      const nothing = { mentions: [], memory: null, unchanged: false, warnings: [] }
      return { ...nothing, coverage: { from: null, to: now, contiguous: true }, ...next() }
    },
  })
  const app = await testApp()
  const state = async () => (await app.store.sources()).find(({ id }) => id === 'forum')
  const step = async ({ url = 'https://neu.example/', brings = [], fails, stoppedBy, options }: Step) => {
    app.now += HOUR
    next = () => {
      if (fails !== undefined) throw fails
      return { mentions: brings, ...(stoppedBy !== undefined && { stoppedBy }) }
    }
    return pollSource(app, { ...sourceOf(app, 'forum'), url }, await state(), { ...OPTIONS, ...options })
  }
  app.now = NOON - HOUR
  await step({ url: sourceOf(app, 'forum').url, brings: first })
  return { app, fake, state, step }
}

const stored = async (app: TestApp) =>
  (await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })).map(({ nativeId, text }) => [
    nativeId,
    text,
  ])

const texts = (...mentions: readonly IncomingMention[]) => mentions.map(({ nativeId, text }) => [nativeId, text])

describe('at a new address under the same id', () => {
  const bare = (number: number): IncomingMention => old(number, { publishedAt: null })
  test.each<[name: string, first: readonly IncomingMention[], then: readonly IncomingMention[], added: number]>([
    ['the posts that are known', OLD, OLD, 0],
    ['those and new ones', OLD, [...OLD, others(15)], 1],
    ['only new ones', OLD, [others(15), others(16)], 2],
    ['none', OLD, [], 0],
    ['known ones, all edited', OLD, OLD.map((mention) => ({ ...mention, text: `Erledigt, danke! (${mention.nativeId})` })), 0],
    [
      'known ones by a clock of another zone',
      OLD,
      OLD.map((mention) => ({ ...mention, publishedAt: mention.publishedAt! + HOUR })),
      0,
    ],
    [
      'known ones of which the markup was read otherwise, without dates',
      [11, 12].map(bare),
      [11, 12].map((number) => ({
        ...bare(number),
        text: bare(number).text.replace(' mir ', ' *mir*\n').slice(0, 60),
        author: named(''),
      })),
      0,
    ],
    ['one that was edited, without a date', [bare(11)], [{ ...bare(11), text: 'Erledigt.' }], 0],
    [
      'topics with their titles and another first line',
      [old(11, { role: 'post', title: 'Karte defekt', publishedAt: null })],
      [old(11, { role: 'post', title: 'Karte defekt', text: 'Hallo', author: named(''), publishedAt: null })],
      0,
    ],
    ['some that were taken down', OLD, [old(11, { deleted: true, text: '' }), others(15)], 1],
  ])('the same site goes on: it brings %s', async (_, first, then, added) => {
    const { step, state } = await site(first)
    expect(await step({ brings: then })).toMatchObject({ ok: true, counts: { added } })
    expect(await state()).toMatchObject({ url: 'https://neu.example/', health: 'ok' })
  })

  test.each<[name: string, first: readonly IncomingMention[], then: readonly IncomingMention[]]>([
    ['all numbers are known', OLD, numbers(11, 14).map((number) => others(number))],
    ['one number is known', OLD, numbers(1, 11).map((number) => others(number))],
    ['it has no dates', OLD, numbers(11, 14).map((number) => others(number, { publishedAt: null }))],
    [
      'the first post of both came with the program',
      [old(1), ...OLD],
      [old(1, { publishedAt: NOON - 9 * DAY }), others(11), others(12)],
    ],
    ['only the names are the same', OLD, numbers(11, 12).map((number) => others(number, { author: named(`Kundin ${number}`) }))],
  ])('another site is refused: %s', async (_, first, then) => {
    const { app, step, state } = await site(first)
    expect(await step({ brings: then })).toEqual({
      source: 'forum',
      ok: false,
      ...{ gone: false, secret: false, spent: false, repeated: false },
      message: FAULT,
      hint: 'give the new site an "id" of its own in "sources"; the cases of forum stay. If it is the same site: monitor poll --source forum --force --baseline',
      counts: { added: 0, edited: 0, deleted: 0 },
      warnings: [],
    })
    expect(await stored(app)).toEqual(texts(...first))
    expect(await state()).toMatchObject({ health: 'failing', message: FAULT, unknownSince: NOON })
  })
})

describe('another site under the same id', () => {
  const OTHERS = numbers(11, 14).map((number) => others(number))

  test('is refused at each poll, not only at the first, and told as the same fault', async () => {
    const { app, step } = await site(OLD)
    await step({ brings: OTHERS })
    expect(await step({ brings: OTHERS })).toMatchObject({ ok: false, repeated: true, message: FAULT })
    expect(await stored(app)).toEqual(texts(...OLD))
  })

  test.each<[name: string, before: Step]>([
    ['that failed first', { fails: new Error('HTTP 503') }],
    ['of which first a part came', { brings: OTHERS.slice(0, 2), stoppedBy: new Error('HTTP 503') }],
  ])('is refused %s', async (_, before) => {
    const { app, step } = await site(OLD)
    expect(await step(before)).toMatchObject({ ok: false })
    expect(await step({ brings: OTHERS })).toMatchObject({ ok: false, message: FAULT })
    expect(await stored(app)).toEqual(texts(...OLD))
  })

  test('is told by --dry-run too', async () => {
    const { step, state } = await site(OLD)
    expect(await step({ brings: OTHERS, options: { dryRun: true } })).toMatchObject({ ok: false, message: FAULT })
    expect(await state()).toMatchObject({ health: 'ok', url: 'https://forum.example/a.atom' })
  })

  test('is taken by whoever says that it is history', async () => {
    const { app, step } = await site(OLD)
    expect(await step({ brings: OTHERS, options: { baseline: true } })).toMatchObject({ ok: true, counts: { edited: 4 } })
    expect(await stored(app)).toEqual(texts(...OTHERS))
  })

  test('leaves the old one as it was, when its address is given again', async () => {
    const { app, step, state } = await site(OLD)
    await step({ brings: OTHERS })
    expect(await step({ url: 'https://forum.example/a.atom', brings: [...OLD, old(15)] })).toMatchObject({
      ok: true,
      counts: { added: 1, edited: 0 },
    })
    expect([await state(), await stored(app)]).toMatchObject([
      { health: 'ok', unknownSince: null, failures: 0 },
      texts(...OLD, old(15)),
    ])
  })
})

test('at an address that it was read at, a post may change as it likes', async () => {
  const { step } = await site(OLD)
  const url = 'https://forum.example/a.atom'
  expect(await step({ url, brings: numbers(11, 14).map((number) => others(number)) })).toMatchObject({
    ok: true,
    counts: { edited: 4 },
  })
})

test('before an alert, no thread of the old site is asked for at another one', async () => {
  const { app, fake, step } = await site(OLD)
  await joinThreads(app)
  const plan = { deliveries: [{ cases: [{ caseId: 1, step: 'breached' }] }] } as unknown as Plan
  await step({ brings: numbers(11, 14).map((number) => others(number)) })
  const moved = { ...app, config: { ...app.config, sources: [{ ...sourceOf(app, 'forum'), url: 'https://neu.example/' }] } }
  expect(await verifyBeforeAlert(moved, plan)).toMatchObject({
    changed: false,
    problems: ['forum: C-1 not looked at again before the alert: nothing was read yet at the address that it has now'],
  })
  expect(fake.reads).toEqual([])
  await step({ brings: OLD })
  expect(await verifyBeforeAlert(moved, plan)).toMatchObject({ problems: [] })
  expect(fake.reads).toHaveLength(1)
})
