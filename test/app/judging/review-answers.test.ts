import { beforeEach, describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { judgeCases } from '../../../src/app/listing/list-cases.js'
import { pollSource } from '../../../src/app/polling/poll-source.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { type FakeSource, fakeSource } from '../fake-source.js'
import { incoming, MINUTE, NOON, sourceOf, type TestApp, testApp, YAML } from '../support.js'

let store: FakeSource
beforeEach(async () => {
  store = await fakeSource('comments')
})

const WRITTEN = NOON - 30 * MINUTE
const COMPLAINT = 'Seit dem Update stürzt die App von Beispiel beim Anmelden ab, eine Frechheit!'
const HELP = 'Das tut uns leid. Mit der Version 7.2.2 ist der Fehler behoben, bitte aktualisieren Sie die App.'

const review = (text: string, values: Partial<IncomingMention> = {}) =>
  incoming('gp-1', { role: 'review', title: '★☆☆☆☆', text, publishedAt: WRITTEN, ...values })

/** The platform's own field for what the company replies: no account, no name that is configured. */
const reply = (text: string, publishedAt: number, values: Partial<IncomingMention> = {}) =>
  incoming('gp-1#reply', {
    text,
    publishedAt,
    parentRef: 'gp-1',
    rootRef: 'gp-1',
    official: true,
    author: { id: null, handle: null, name: null, url: null, followers: null, flags: ['developer'] },
    ...values,
  })

interface Seen {
  readonly state: string
  /** Of each answer: kind, strength, identity, minutes after noon. */
  readonly answers: readonly string[]
  /** Of each wait: target, status, minutes. */
  readonly clocks: readonly string[]
}

async function seenIn(app: TestApp): Promise<Seen | null> {
  const [judged] = judgeCases(await app.store.cases({}), app.config, app.now)
  if (judged === undefined) return null
  return {
    state: judged.record.state,
    answers: judged.record.answers.map(
      ({ kind, strength, identity, at }) => `${kind} ${strength} ${identity} ${(at - NOON) / MINUTE}m`,
    ),
    clocks: judged.clocks.map(({ target, status, wallSeconds }) => `${target} ${status} ${wallSeconds / 60}m`),
  }
}

async function poll(app: TestApp, at: number, ...shown: readonly IncomingMention[]): Promise<Seen | null> {
  app.now = at
  store.shown = shown
  const [state] = await app.store.sources()
  await pollSource(app, sourceOf(app, 'forum'), state, { force: false, baseline: false, dryRun: false })
  await joinThreads(app)
  return seenIn(app)
}

const lastEvent = async (app: TestApp): Promise<string | undefined> => {
  const last = (await app.store.caseDetail(1))?.events.at(-1)
  return last === undefined ? undefined : `${last.act}: ${last.why}`
}

/** A review that was answered in the platform's field ten minutes after noon. */
async function answered(): Promise<TestApp> {
  const app = await testApp({ yaml: YAML })
  await poll(app, NOON, review(COMPLAINT))
  await poll(app, NOON + 20 * MINUTE, review(COMPLAINT), reply(HELP, NOON + 10 * MINUTE))
  return app
}

const FIRST = 'answer platform flag 10m'
const MET = 'first_answer met 40m'
const at = (minutes: number): number => NOON + minutes * MINUTE
const told = (minutes: number) => ({ editedAt: at(minutes) })

test('the reply in the field of the platform answers a review, by the platform’s word alone', async () => {
  expect(await seenIn(await answered())).toEqual({ state: 'answered', answers: [FIRST], clocks: [MET] })
})

test('a reply in the field that only puts off is none', async () => {
  const app = await testApp({ yaml: YAML })
  const seen = await poll(app, at(20), review(COMPLAINT), reply('Wir kümmern uns darum.', at(10)))
  expect(seen).toMatchObject({ state: 'open', answers: ['holding platform flag 10m'] })
})

describe('the customer edits the review after the reply', () => {
  test.each<[string, string, readonly string[], string]>([
    [
      'more was added',
      `${COMPLAINT} NACHTRAG: Auch nach der Neuinstallation kommt dieselbe Meldung.`,
      [MET, 'next_answer running 30m'],
      'open',
    ],
    [
      'another text took its place',
      'Jetzt fehlen auch noch alle meine gespeicherten Karten.',
      [MET, 'next_answer running 30m'],
      'open',
    ],
    ['two words say that it did not help', `${COMPLAINT} EDIT: Hilft nicht.`, [MET, 'next_answer running 30m'], 'open'],
    ['it only thanks', `${COMPLAINT} EDIT: Danke, hat sich erledigt!`, [MET], 'answered'],
    ['it praises by now', 'Super App von Beispiel, läuft wieder einwandfrei, sehr zu empfehlen!', [MET], 'answered'],
    ['a slip was mended', COMPLAINT.replace('eine Frechheit', 'ein Frechheit'), [MET], 'answered'],
    ['a slip was mended in what does not work', `${COMPLAINT.replace('stürzt', 'stürtzt')}`, [MET], 'answered'],
  ])('%s', async (_, text, clocks, state) => {
    const app = await answered()
    expect(await poll(app, at(60), review(text, told(30)), reply(HELP, at(10)))).toEqual({ state, answers: [FIRST], clocks })
  })

  test('says so, and the wait lasts until the reply was rewritten: there is no other way to answer again', async () => {
    const app = await answered()
    const more = review(`${COMPLAINT} Hilft leider gar nicht, es stürzt weiterhin ab.`, told(30))
    await poll(app, at(60), more, reply(HELP, at(10)))
    expect(await lastEvent(app)).toBe('reopened: answered, not solved, says the customer: an edit of M-1')
    const better = 'Bitte löschen Sie zusätzlich den Zwischenspeicher unter Einstellungen, dann startet die App wieder. ^AB'
    expect(await poll(app, at(120), more, reply(better, at(90), told(90)))).toEqual({
      state: 'answered',
      answers: [FIRST, 'answer platform flag 90m'],
      clocks: [MET, 'next_answer met 60m'],
    })
    expect(await lastEvent(app)).toMatch(/^answered: .*; it was rewritten 2026-11-16T12:30:00Z, after the customer wrote again$/)
  })

  test('a mended slip in the reply does not answer the edit', async () => {
    const app = await answered()
    const more = review(`${COMPLAINT} Hilft leider gar nicht, es stürzt weiterhin ab.`, told(30))
    const seen = await poll(app, at(120), more, reply(HELP.replace('7.2.2', '7.2.3'), at(90), told(90)))
    expect(seen).toMatchObject({ state: 'open', answers: [FIRST] })
  })

  test('where the platform tells only when each was written last, the first wait stays what it was', async () => {
    const app = await answered()
    const more = review(`${COMPLAINT} Hilft leider gar nicht, es stürzt weiterhin ab.`, { publishedAt: at(30), ...told(30) })
    expect(await poll(app, at(60), more, reply(HELP, at(10)))).toMatchObject({ clocks: [MET, 'next_answer running 30m'] })
  })

  test('before anybody saw it: the review waits since its edit', async () => {
    const app = await testApp({ yaml: YAML })
    const seen = await poll(app, at(60), review(COMPLAINT, { publishedAt: at(30), ...told(30) }), reply(HELP, at(10)))
    expect(seen).toEqual({ state: 'open', answers: [], clocks: ['first_answer running 30m'] })
  })
})

describe('the company edits its reply', () => {
  test.each([
    ['a slip', HELP.replace('bitte', 'Bitte')],
    ['all of it', 'Der Absturz beim Anmelden ist seit heute behoben, eine neue Fassung steht im Laden bereit.'],
  ])('%s: the answer stays, at its time', async (_, text) => {
    const app = await answered()
    const seen = await poll(app, at(180), review(COMPLAINT), reply(text, at(170), told(170)))
    expect(seen).toEqual({ state: 'answered', answers: [FIRST], clocks: [MET] })
  })

  test('into one that puts off: that is no answer any more', async () => {
    const app = await answered()
    const seen = await poll(app, at(180), review(COMPLAINT), reply('Wir kümmern uns darum.', at(170), told(170)))
    expect(seen).toMatchObject({ state: 'open' })
  })
})

describe('the reply is taken back', () => {
  test('the case is open again, its first wait as if there had been none', async () => {
    const app = await answered()
    const seen = await poll(app, at(120), review(COMPLAINT), reply('', at(10), { deleted: true }))
    expect(seen).toEqual({ state: 'open', answers: [], clocks: ['first_answer breached 150m'] })
    expect(await lastEvent(app)).toBe('reopened: the answer M-2 is gone or no longer counts')
  })

  test('another one in its place answers at its own time', async () => {
    const app = await answered()
    await poll(app, at(120), review(COMPLAINT), reply('', at(10), { deleted: true }))
    const seen = await poll(
      app,
      at(240),
      review(COMPLAINT),
      reply(`${HELP} Danke für Ihre Geduld, Ihr Team.`, at(200), told(200)),
    )
    expect(seen).toMatchObject({ state: 'answered', clocks: ['first_answer late 230m'] })
  })
})

test('a reply by another customer in the same thread answers nothing', async () => {
  const app = await testApp({ yaml: YAML })
  const other = reply(HELP, at(10), { nativeId: 'gp-2', official: null, author: incoming('x').author })
  expect((await poll(app, at(20), review(COMPLAINT), other))?.state).toBe('open')
})
