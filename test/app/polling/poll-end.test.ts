import { beforeEach, describe, expect, test } from 'vitest'
import { poll } from '../../../src/app/polling/poll.js'
import { type PolledSource, pollSource } from '../../../src/app/polling/poll-source.js'
import { namingSecrets } from '../../../src/app/polling/secret-fault.js'
import type { SourceResult, SourceState } from '../../../src/model/source.js'
import { BudgetSpent, SecretRefused, SlowDown } from '../../../src/sources/asking/refusals.js'
import type { PollContext } from '../../../src/sources/source.js'
import { fakeSource } from '../fake-source.js'
import { DAY, HOUR, incoming, MINUTE, NOON, sourceOf, type TestApp, testApp, YAML } from '../support.js'

const NOTHING_READ = { mentions: [], memory: 'after', unchanged: false, warnings: [] }
/** What the next poll comes to. */
let next: (context: PollContext) => Partial<SourceResult>

beforeEach(async () => {
  next = () => ({})
  for (const type of ['comments', 'feed'] as const)
    await fakeSource(type, {
      poll: async (context) => ({
        ...NOTHING_READ,
        coverage: { from: null, to: context.now, contiguous: true },
        ...next(context),
      }),
    })
})

async function stateOf(app: TestApp): Promise<SourceState | undefined> {
  return (await app.store.sources()).find(({ id }) => id === 'forum')
}

const OPTIONS = { force: false, baseline: false, dryRun: false }

async function pollAt(app: TestApp, now: number, result: typeof next = () => ({})): Promise<PolledSource> {
  app.now = now
  next = result
  return pollSource(app, sourceOf(app, 'forum'), await stateOf(app), OPTIONS)
}

const thrower = (thrown: unknown) => () => {
  throw thrown
}

const withKeys = (keys: string): string => YAML.replace('match: all, every: 15m', `match: all, every: 15m, ${keys}`)
const TOKEN = { yaml: withKeys('token_env: FORUM_TOKEN'), env: { FORUM_TOKEN: 'streng-geheim' } }
const unauthorized = () => Object.assign(new Error('HTTP 401, the server wants credentials'), { status: 401 })

describe('a poll that read something and then failed', () => {
  const half = (stoppedBy: unknown) => (): Partial<SourceResult> => ({
    mentions: [incoming('a'), incoming('b')],
    warnings: ['post 3 was left out: it has no id'],
    stoppedBy,
  })

  test('is told as a failure with what was read', async () => {
    const app = await testApp()
    expect(await pollAt(app, NOON, half(new Error('HTTP 503, the server failed')))).toEqual({
      source: 'forum',
      ok: false,
      ...{ gone: false, secret: false, spent: false, repeated: false },
      message: 'HTTP 503, the server failed',
      hint: null,
      counts: { added: 2, edited: 0, deleted: 0 },
      warnings: ['post 3 was left out: it has no id'],
    })
  })

  test('stores both at once: what was read, and that the rest is unknown since the last success', async () => {
    const app = await testApp()
    await pollAt(app, NOON)
    await pollAt(app, NOON + HOUR, half(new Error('HTTP 503')))
    expect(await stateOf(app)).toMatchObject({
      health: 'failing',
      failures: 1,
      message: 'HTTP 503',
      lastSuccessAt: NOON,
      unknownSince: NOON,
      nextDueAt: NOON + HOUR + 15 * MINUTE,
      mentions: 2,
      warnings: ['post 3 was left out: it has no id'],
    })
    expect(await app.store.sourceMemory('forum')).toBe('after')
    await pollAt(app, NOON + 2 * HOUR)
    expect(await stateOf(app)).toMatchObject({ health: 'ok', failures: 0, unknownSince: null })
  })

  test.each([
    ['an hour, as the platform wishes', NOON + HOUR, NOON + HOUR],
    ['at most a day', NOON + 9 * DAY, NOON + DAY],
    ['its usual time where the wish is shorter', NOON + MINUTE, NOON + 15 * MINUTE],
  ])('waits %s', async (_, retryAt, nextDueAt) => {
    const app = await testApp()
    await pollAt(app, NOON, half(new SlowDown('slow down', retryAt)))
    expect(await stateOf(app)).toMatchObject({ nextDueAt })
  })

  test('of a part that is gone the rest lives', async () => {
    const app = await testApp()
    const polled = await pollAt(app, NOON, half(Object.assign(new Error('HTTP 410'), { status: 410 })))
    expect([polled, await stateOf(app)]).toMatchObject([{ ok: false, gone: false }, { health: 'failing' }])
  })

  test('a first poll that did not end leaves the next one a first poll', async () => {
    const app = await testApp()
    await pollAt(app, NOON, half(new Error('HTTP 503')))
    expect(await pollAt(app, NOON + HOUR)).toMatchObject({ ok: true, baseline: true })
  })

  test('under --dry-run what was read is shown and nothing is stored', async () => {
    const app = await testApp()
    const shown: string[] = []
    next = half(new Error('HTTP 503'))
    const onMentions = (_: string, mentions: readonly { readonly nativeId: string }[]) =>
      shown.push(...mentions.map(({ nativeId }) => nativeId))
    const polled = await pollSource(app, sourceOf(app, 'forum'), undefined, { ...OPTIONS, dryRun: true, onMentions })
    expect([polled.ok, shown, await app.store.sources()]).toEqual([false, ['a', 'b'], []])
  })

  test('whoever interrupts the run gets no failure stored', async () => {
    const app = await testApp()
    app.interrupt.abort(new Error('interrupted'))
    await expect(pollAt(app, NOON, half(new Error('the request was cancelled')))).rejects.toThrow('interrupted')
    expect(await app.store.sources()).toEqual([])
  })
})

describe('a first failure at another address', () => {
  test('does not make news of the history that is found there', async () => {
    const app = await testApp()
    await pollAt(app, NOON)
    const moved = { ...sourceOf(app, 'forum'), url: 'https://neu.example/' }
    next = thrower(new Error('HTTP 503'))
    await pollSource(app, moved, await stateOf(app), OPTIONS)
    next = () => ({})
    expect(await pollSource(app, moved, await stateOf(app), OPTIONS)).toMatchObject({ ok: true, baseline: true })
  })
})

describe('a first failure of what stands in the place of another source', () => {
  test.each<[name: string, more: object]>([
    ['of another type', { type: 'feed' }],
    ['at another address', { url: 'https://neu.example/' }],
  ])('leaves nothing that the one before it remembered: %s', async (_, more) => {
    const app = await testApp()
    await pollAt(app, NOON)
    const given: unknown[] = []
    const other = { ...sourceOf(app, 'forum'), ...more } as ReturnType<typeof sourceOf>
    const pollOther = async (result: Partial<SourceResult> | Error) => {
      next = ({ memory }) => {
        given.push(memory)
        if (result instanceof Error) throw result
        return result
      }
      await pollSource(app, other, await stateOf(app), OPTIONS)
    }
    await pollOther(new Error('HTTP 503'))
    await pollOther({ memory: 'its own', stoppedBy: new Error('HTTP 503') })
    await pollOther({})
    expect(given).toEqual([null, null, 'its own'])
  })
})

describe('a platform that wants a pause although it answered', () => {
  const run = (app: TestApp, force = false) => poll(app, { ...OPTIONS, force, only: ['forum'], alerts: null })

  test('is not asked sooner, unless somebody forces it', async () => {
    const app = await testApp()
    await pollAt(app, NOON, () => ({ notBefore: NOON + HOUR }))
    expect(await stateOf(app)).toMatchObject({ health: 'ok', notBefore: NOON + HOUR, nextDueAt: NOON + HOUR })
    next = () => ({})
    app.now = NOON + HOUR - 1
    const { polled, skipped } = await run(app)
    expect([polled, skipped]).toEqual([[], [{ source: 'forum', reason: 'it asked for a pause until 2026-11-16T12:00:00Z' }]])
    expect((await run(app, true)).polled).toMatchObject([{ ok: true }])
    expect(await stateOf(app)).toMatchObject({ notBefore: null })
  })

  test('is asked when the pause is over', async () => {
    const app = await testApp()
    await pollAt(app, NOON, () => ({ notBefore: NOON + HOUR }))
    app.now = NOON + HOUR
    expect((await run(app)).polled).toMatchObject([{ ok: true }])
  })
})

describe('refused secrets', () => {
  const REFUSED = 'token (environment variable FORUM_TOKEN) was refused: '
  test.each([
    ['HTTP 401', thrower(unauthorized()), 'HTTP 401, the server wants credentials'],
    ['words of the platform', thrower(new SecretRefused('the password is wrong')), 'the password is wrong'],
    ['HTTP 401 after something was read', () => ({ stoppedBy: unauthorized() }), 'HTTP 401, the server wants credentials'],
  ])('are named with the place they come from, never with their value: %s', async (_, result, said) => {
    const polled = await pollAt(await testApp(TOKEN), NOON, result)
    expect(polled).toMatchObject({
      ok: false,
      secret: true,
      message: `${REFUSED}${said}`,
      hint: expect.stringContaining('expired'),
    })
    expect(JSON.stringify(polled)).not.toContain('streng-geheim')
  })

  test('one that is not set was never tried: asked at once when it is, and not told twice', async () => {
    const app = await testApp({ yaml: withKeys('token_env: FORUM_TOKEN') })
    expect(await pollAt(app, NOON)).toMatchObject({
      secret: true,
      repeated: false,
      message: expect.stringContaining('FORUM_TOKEN is not set'),
    })
    expect(await stateOf(app)).toMatchObject({ health: 'failing', nextDueAt: NOON })
    expect(await pollAt(app, NOON + MINUTE)).toMatchObject({ secret: true, repeated: true })
  })

  test('all of them, where there are several', async () => {
    const secrets = { client_id: { env: 'ID' }, password: { file: '/run/secrets/p' }, token: { command: 'pass show forum' } }
    const source = { ...sourceOf(await testApp(), 'forum'), secrets }
    expect(namingSecrets(unauthorized(), source)).toMatchObject({
      message:
        'client_id (environment variable ID), password (secret file /run/secrets/p) or token (secret command "pass show forum") was refused: HTTP 401, the server wants credentials',
      exit: 4,
    })
  })

  test('HTTP 403 is another matter, and so is a source without secrets', async () => {
    const forbidden = Object.assign(new Error('HTTP 403, access is forbidden'), { status: 403 })
    expect(await pollAt(await testApp(TOKEN), NOON, thrower(forbidden))).toMatchObject({
      secret: false,
      message: 'HTTP 403, access is forbidden',
    })
    expect(await pollAt(await testApp(), NOON, thrower(unauthorized()))).toMatchObject({
      secret: true,
      message: 'HTTP 401, the server wants credentials',
    })
  })
})

describe('a used budget', () => {
  const MIDNIGHT = Date.UTC(2026, 10, 17)
  const yaml = withKeys('budget: { reads: 20, per: day }')
  const spent = { budget: '20 reads per day', until: MIDNIGHT }
  const stopped = () => ({ mentions: [incoming('a')], stoppedBy: new BudgetSpent('used up', MIDNIGHT) })
  const run = (app: TestApp) => poll(app, { ...OPTIONS, only: ['forum'], alerts: null })

  test('is no failure; what was read is stored, and what happens there is unknown since the last success', async () => {
    const app = await testApp({ yaml })
    await pollAt(app, NOON)
    expect(await pollAt(app, NOON + HOUR, stopped)).toMatchObject({ ok: false, spent: true, counts: { added: 1 } })
    expect(await stateOf(app)).toMatchObject({
      ...{ health: 'ok', failures: 0, spent, message: 'used up', mentions: 1 },
      ...{ lastSuccessAt: NOON, unknownSince: NOON, nextDueAt: MIDNIGHT },
    })
  })

  test('waits for the next window, and is whole after it', async () => {
    const app = await testApp({ yaml })
    await pollAt(app, NOON)
    await pollAt(app, NOON + HOUR, stopped)
    next = () => ({})
    app.now = MIDNIGHT - 1
    expect(await run(app)).toMatchObject({
      polled: [],
      skipped: [{ reason: 'its budget of 20 reads per day is used up until 2026-11-17T00:00:00Z' }],
      ...{ unknown: 1, spent: 1 },
    })
    app.now = MIDNIGHT
    expect(await run(app)).toMatchObject({ polled: [{ ok: true }], unknown: 0, spent: 0 })
    expect(await stateOf(app)).toMatchObject({ spent: null, unknownSince: null })
  })

  test('another budget does not wait for it', async () => {
    const app = await testApp({ yaml })
    await pollAt(app, NOON, stopped)
    const raised = { ...sourceOf(app, 'forum'), budget: { reads: 40, money: null, per: 'day' as const } }
    app.now = NOON + HOUR
    const config = { ...app.config, sources: [raised] }
    next = () => ({})
    expect((await run(Object.assign(app, { config }))).polled).toMatchObject([{ ok: true }])
  })

  test('counts every request of a poll, in the store, and gives back the rest', async () => {
    const app = await testApp({ yaml: withKeys('budget: { reads: 500, per: day }') })
    await fakeSource('comments', {
      poll: async ({ reads, now }) => {
        for (let request = 0; request < 12; request += 1) await reads.take(1)
        return { ...NOTHING_READ, coverage: { from: null, to: now, contiguous: true } }
      },
    })
    await pollAt(app, NOON)
    expect(await app.store.readsSpent('forum', { from: MIDNIGHT - DAY, to: MIDNIGHT })).toEqual({ reads: 12, micros: 0 })
  })
})
