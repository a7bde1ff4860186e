import { beforeEach, describe, expect, test } from 'vitest'
import { notify, planAlerts } from '../../src/app/delivery/notify.js'
import { joinThreads } from '../../src/app/judging/join-threads.js'
import { explainCase } from '../../src/app/showing/explain-case.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp, YAML } from './support.js'

const WATCHED = YAML.replace('alerts:\n', 'alerts:\n  fairness: { factor: 2, min_cases: 3, since: 30d }\n')

let app: TestApp

/** A customer of so many followers, answered after so long; null: not yet. */
function customer(id: string, followers: number, waited: number | null, publishedAt = NOON - 2 * DAY) {
  const author = { ...incoming(id).author, followers }
  const post = incoming(id, { author, publishedAt, rootRef: id })
  // The same words to everybody, numbers aside, would be no answer.
  const word = id.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
  const text = `Guten Tag, Ihr Anliegen ${word} ist erledigt: Wir haben Ihnen den Betrag zurückerstattet.`
  const reply = ourReply(`r${id}`, id, { rootRef: id, text, publishedAt: publishedAt + (waited ?? 0) })
  return waited === null ? [post] : [post, reply]
}

/** Four customers of each reach. */
async function served(name: string, { low, high }: { low: number | null; high: number | null }): Promise<void> {
  const each = (reach: number, waited: number | null) =>
    [0, 1, 2, 3].flatMap((index) =>
      customer(`${name}${'klmn'[String(reach).length - 1]}${'pqrs'[index]}`, reach + index, waited, app.now - 2 * DAY),
    )
  await store(app, [...each(1, low), ...each(10, 5 * MINUTE), ...each(100, 5 * MINUTE), ...each(1_000, high)])
  await joinThreads(app)
}

async function deliver(): Promise<string> {
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  await notify(app, { print, dryRun: false })
  return printed
}

const decisions = async () =>
  (await planAlerts(app)).decisions
    .filter(({ group }) => group === 'operator: fairness')
    .map(({ send, reason }) => ({ send, reason }))

beforeEach(async () => {
  app = await testApp({ yaml: WATCHED })
})

describe('an alert that ordinary customers wait longer', () => {
  test('is told once, is told when it is over, and comes again when it does', async () => {
    await served('a', { low: 50 * MINUTE, high: 10 * MINUTE })
    expect(await deliver()).toBe(
      'Unfair waiting times: Customers of the lowest quartile wait 5.0 times as long as those of the highest. By the clock on the wall, ' +
        'half of the lowest (1 to 4 followers, 4 cases) are answered within 50m, half of the highest (1,000 to 1,003 followers, 4 ' +
        'cases) are answered within 10m. More: monitor stats --by reach\n\n',
    )
    expect(await deliver()).toBe('')
    expect(await decisions()).toEqual([{ send: false, reason: 'told' }])

    app.now = NOON + 31 * DAY
    await served('b', { low: 10 * MINUTE, high: 10 * MINUTE })
    expect(await deliver()).toMatch(/^Waiting times no longer unfair: Customers of the lowest quartile wait as long as those/)
    expect(await deliver()).toBe('')

    app.now = NOON + 62 * DAY
    await served('c', { low: 59 * MINUTE, high: 10 * MINUTE })
    expect(await deliver()).toMatch(/^Unfair waiting times again: /)
    const sent = await app.store.deliveries({ group: 'operator: fairness' })
    expect(sent.map(({ state, message }) => [state, message.type, message.fairness?.ratio])).toEqual([
      ['sent', 'operator.alert', 5],
      ['sent', 'operator.resolved', 1],
      ['sent', 'operator.alert', 5.9],
    ])
  })

  test('is decided in a dry run, and sends nothing there', async () => {
    await served('a', { low: 50 * MINUTE, high: 10 * MINUTE })
    const { plan } = await notify(app, { print: () => undefined, dryRun: true })
    expect(plan.decisions.filter(({ group }) => group === 'operator: fairness')).toMatchObject([
      { receiver: 'terminal', send: true, reason: 'first' },
    ])
    expect(await app.store.deliveries({})).toEqual([])
  })

  test('is explained of every case whose reach is known', async () => {
    await served('a', { low: 50 * MINUTE, high: 10 * MINUTE })
    await store(app, [incoming('unknown', { rootRef: 'unknown' })])
    await joinThreads(app)
    const records = await app.store.cases({})
    const of = async (name: string) => {
      const record = records.find(({ author }) => author.name === `Kundin ${name}`)
      return (await explainCase(app, record?.id ?? 0)).alerts.filter(({ code }) => code.includes('fairness'))
    }
    expect(
      (await of('akp')).map(({ receiver, decision, code, reason }) => [receiver, decision, code, reason.slice(0, 33)]),
    ).toEqual([['terminal', 'send', 'fairness, first', 'Customers of the lowest quartile ']])
    expect(await of('unknown')).toEqual([])
  })

  test('counts those who are not answered at all', async () => {
    await served('a', { low: null, high: 10 * MINUTE })
    expect(await decisions()).toEqual([{ send: true, reason: 'first' }])
  })

  test('says why it is not told', async () => {
    await served('a', { low: 15 * MINUTE, high: 10 * MINUTE })
    expect(await decisions()).toEqual([{ send: false, reason: 'nothing' }])
  })

  test('is not decided at all unless the configuration has it watched', async () => {
    app = await testApp()
    await served('a', { low: 50 * MINUTE, high: 10 * MINUTE })
    expect(await decisions()).toEqual([])
    expect(await deliver()).toBe('')
  })

  test('takes nothing of the budget of cases', async () => {
    app = await testApp({ yaml: WATCHED.replace('alerts:\n', 'alerts:\n  max_per_day: 1\n') })
    await served('a', { low: 50 * MINUTE, high: 10 * MINUTE })
    await deliver()
    expect(await app.store.sentSince(NOON - HOUR)).toBe(0)
  })
})
