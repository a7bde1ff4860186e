import { describe, expect, test } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { close } from '../../../src/app/acts/close.js'
import { planAlerts } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { judgeCases, listCases } from '../../../src/app/listing/list-cases.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'

/** One poll that brings these, and what it comes to. */
async function poll(app: TestApp, at: number, ...mentions: Parameters<typeof store>[1]): Promise<void> {
  app.now = at
  await store(app, mentions)
  await joinThreads(app)
}

const state = async (app: TestApp) => (await app.store.cases({})).map((record) => record.state)
const kinds = async (app: TestApp) => (await app.store.cases({})).map(({ answers }) => answers.map(({ kind }) => kind).join(', '))
/** `target status`, with how long it took or takes, of each clock of the only case. */
async function clocks(app: TestApp): Promise<string[]> {
  const [judged] = judgeCases(await app.store.cases({}), app.config, app.now)
  return judged!.clocks.map(({ target, status, wallSeconds }) => `${target} ${status} ${wallSeconds / 60}m`)
}

const asked = incoming('a')
const ASKED = asked.publishedAt!
const again = (nativeId: string, text: string, publishedAt: number) =>
  incoming(nativeId, { text, publishedAt, parentRef: 'a', author: asked.author })

describe('a reply that many customers got', () => {
  const template = (thread: string, name: string, number: number, values = {}) =>
    ourReply(`r${thread}`, thread, {
      text: `Hallo ${name}, die Gebühr auf deiner Rechnung ${number} war falsch, wir haben den Betrag deinem Konto gutgeschrieben.`,
      ...values,
    })
  const threads = [
    ['a', 'Petra', 11],
    ['b', 'Urs', 12],
    ['c', 'Anna', 13],
  ] as const

  test('is a template in all threads as soon as the third customer got it, in whichever order they come', async () => {
    const app = await testApp()
    const seen: string[][] = []
    for (const [index, [id, name, number]] of threads.entries()) {
      await poll(
        app,
        NOON + index * HOUR,
        incoming(id, { rootRef: id }),
        template(id, name, number, { publishedAt: NOON + index * 1000 }),
      )
      seen.push(await kinds(app))
    }
    expect(seen).toEqual([['answer'], ['answer', 'answer'], ['automatic', 'automatic', 'automatic']])
    expect(await state(app)).toEqual(['open', 'open', 'open'])
  })

  test('is none any more when one of the three is deleted', async () => {
    const app = await testApp()
    for (const [index, [id, name, number]] of threads.entries())
      await poll(app, NOON, incoming(id, { rootRef: id }), template(id, name, number, { publishedAt: NOON - index * 1000 }))
    await poll(app, NOON + HOUR, template('c', 'Anna', 13, { deleted: true }))
    expect(await kinds(app)).toEqual(['answer', 'answer', ''])
  })

  test('counts once where two sources show it', async () => {
    const yaml = YAML.replace(
      '  - { id: blog,',
      '  - { id: mirror, type: comments, url: "https://forum.example/b.atom", match: all, every: 15m }\n  - { id: blog,',
    ).replace('official: [', 'official: [{ source: mirror, name: Beispiel Kundendienst }, ')
    const app = await testApp({ yaml })
    const [first, second] = threads.map(([id, name, number], index) => [
      incoming(id, { rootRef: id }),
      template(id, name, number, { publishedAt: NOON - index * 1000 }),
    ])
    for (const source of ['forum', 'mirror']) await store(app, [...first!, ...second!], source)
    await joinThreads(app)
    expect((await kinds(app)).join(' ')).not.toContain('automatic')
  })
})

describe('a complaint that is edited after its answer', () => {
  const added = `${asked.text} Jetzt wurde auch noch doppelt abgebucht!`
  test('waits again, from its edit on, and says so', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'))
    expect(await state(app)).toEqual(['answered'])
    await poll(app, NOON + HOUR, { ...asked, text: added, editedAt: NOON + 30 * MINUTE })
    expect(await state(app)).toEqual(['open'])
    expect(await clocks(app)).toEqual(['first_answer met 20m', 'next_answer running 30m'])
    const events = (await app.store.caseDetail(1))?.events.map(({ act, why }) => `${act}: ${why}`)
    expect(events?.at(-1)).toBe('reopened: the customer wrote again: an edit of M-1')
    await poll(app, NOON + 2 * HOUR, ourReply('s', 'a', { publishedAt: NOON + 100 * MINUTE }))
    expect(await clocks(app)).toEqual(['first_answer met 20m', 'next_answer met 70m'])
  })

  test('waits from when the edit was seen, where the source does not tell when it was made', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'))
    await poll(app, NOON + HOUR, { ...asked, text: added })
    app.now += MINUTE
    expect(await clocks(app)).toEqual(['first_answer met 20m', 'next_answer running 1m'])
  })

  test('does not when only a slip was mended, however often', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'))
    for (const [index, text] of [`${asked.text}!`, `${asked.text}!!`, asked.text].entries()) {
      await poll(app, NOON + (index + 1) * HOUR, { ...asked, text })
      expect(await state(app)).toEqual(['answered'])
    }
  })

  test('keeps what the addition did when a slip is mended afterwards', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'))
    await poll(app, NOON + HOUR, { ...asked, text: added })
    await poll(app, NOON + 2 * HOUR, { ...asked, text: `${added}!` })
    expect(await clocks(app)).toEqual(['first_answer met 20m', 'next_answer running 60m'])
  })

  test('became a complaint by its edit only: the clock starts there', async () => {
    const app = await testApp()
    const praise = { ...asked, text: 'Beispiel hat einen schönen neuen Laden in Bern eröffnet.' }
    await poll(app, NOON, praise, ourReply('r', 'a'))
    expect(await state(app)).toEqual([])
    await poll(app, NOON + HOUR, { ...asked, editedAt: NOON + 30 * MINUTE })
    expect(await clocks(app)).toEqual(['first_answer running 30m'])
  })

  test('a page that changes with every look fills nothing', async () => {
    const app = await testApp()
    for (let index = 0; index < 30; index += 1)
      await poll(app, NOON + index * MINUTE, { ...asked, text: `${asked.text} Angesehen von ${'x'.repeat(index)} Leuten.` })
    const [mention] = (await app.store.caseDetail(1))!.thread
    expect(mention?.earlier).toHaveLength(20)
  })
})

test('a holding reply that is edited into an answer counts from its edit', async () => {
  const app = await testApp()
  await poll(app, NOON, asked, ourReply('r', 'a', { text: 'Wir kümmern uns darum.' }))
  expect([await state(app), await kinds(app)]).toEqual([['open'], ['holding']])
  const text = 'UPDATE: Der Betrag ist erstattet.'
  await poll(app, NOON + HOUR, ourReply('r', 'a', { text, editedAt: NOON + 10 * MINUTE }))
  expect([await state(app), await clocks(app)]).toEqual([['answered'], ['first_answer met 40m']])
})

test('thanks close, though the source is asked for our name and they do not say it', async () => {
  const app = await testApp({ yaml: YAML.replace('match: all', 'match: brands') })
  await poll(app, NOON, asked, ourReply('r', 'a'), again('b', 'Danke, hat geklappt!', NOON - 5 * MINUTE))
  expect(await state(app)).toEqual(['answered'])
})

describe('who writes after the answer', () => {
  test('that it did not help is answered, not solved', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'), again('b', 'Das hilft mir leider nicht weiter.', NOON - 5 * MINUTE))
    const { cases } = await listCases(app, {})
    expect(cases.map(({ record, solved, clock }) => [record.state, solved, clock.target])).toEqual([
      ['open', false, 'next_answer'],
    ])
  })

  test('after a person resolved the case waits from that post on', async () => {
    const app = await testApp()
    await poll(app, NOON, asked)
    await createActs(app, { who: 'rosa', why: null }).on(1, close('resolved'))
    await poll(app, NOON + 3 * HOUR, again('b', 'Beispiel, ich warte immer noch auf mein Geld!', NOON + 2 * HOUR))
    expect(await state(app)).toEqual(['open'])
    expect(await clocks(app)).toEqual(['first_answer met 30m', 'next_answer running 60m'])
    app.now += 2 * HOUR
    expect(await clocks(app)).toEqual(['first_answer met 30m', 'next_answer breached 180m'])
  })
})

describe('a promise', () => {
  const promise = ourReply('r', 'a', { text: 'Wir prüfen das und melden uns innert 3 Stunden. ^AB' })
  test('has its own clock, is announced once when it is broken, and resolved by the answer', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, promise)
    expect(await clocks(app)).toEqual(['first_answer running 30m', 'promise running 10m'])
    const told = async () =>
      (await planAlerts(app)).deliveries.flatMap(({ cases, message }) => cases.map(({ step }) => [step, message.summary]))
    const tell = async (at: number) => {
      app.now = at
      const plan = await planAlerts(app)
      await app.store.enqueue(plan.deliveries)
      for (const { id } of await app.store.deliveries({ states: ['pending'] }))
        await app.store.markSent(id, { now: at, handle: null })
      return plan.deliveries.flatMap(({ cases }) => cases.map(({ step }) => step))
    }
    expect(await tell(NOON + HOUR)).toEqual(['breached'])
    app.now = NOON + 3 * HOUR
    expect(await told()).toEqual([['promise-broken', 'C-1 promised an answer, 10 minutes overdue (Beispiel, forum)']])
    expect(await tell(NOON + 3 * HOUR)).toEqual(['promise-broken'])
    expect(await tell(NOON + 3 * HOUR + MINUTE)).toEqual([])
    await poll(app, NOON + 4 * HOUR, ourReply('s', 'a', { publishedAt: NOON + 200 * MINUTE }))
    expect(await tell(NOON + 4 * HOUR)).toEqual(['resolved'])
    expect(await clocks(app)).toEqual(['first_answer late 230m', 'promise late 210m'])
  })

  test('goes with the reply that made it', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, promise)
    await poll(app, NOON + HOUR, { ...promise, deleted: true })
    expect(await clocks(app)).toEqual(['first_answer breached 90m'])
  })
})

describe('whom to ask whether it is solved', () => {
  const followUp = async (app: TestApp) =>
    (await listCases(app, { states: ['answered'], followUp: true })).cases.map(({ record }) => record.id)
  test('a week after an answer without a reaction, and never who thanked', async () => {
    const app = await testApp()
    await poll(app, NOON, asked, ourReply('r', 'a'))
    await poll(
      app,
      NOON,
      incoming('b', { rootRef: 'b' }),
      ourReply('s', 'b', { text: 'Der Fehler in der App ist seit heute behoben.' }),
    )
    const thanks = incoming('t', { parentRef: 'b', text: 'Danke, klappt!', publishedAt: NOON, author: incoming('b').author })
    await poll(app, NOON + MINUTE, thanks)
    app.now = ASKED + 7 * DAY
    expect(await followUp(app)).toEqual([])
    app.now = NOON + 7 * DAY
    expect(await followUp(app)).toEqual([1])
  })
})
