import { expect, test } from 'vitest'
import { notify, planAlerts } from '../../../src/app/delivery/notify.js'
import { outgoing } from '../../../src/app/delivery/outgoing.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { HOUR, incoming, NOON, store, type TestApp, testApp, YAML } from '../support.js'

const CARD = '4111 1111 1111 1111'
const IBAN = 'DE89 3704 0044 0532 0130 00'
const PHONE = '+41 44 668 18 00'

const named = (name: string) => ({ author: { id: null, handle: null, name, url: null, followers: null, flags: [] } })

/** A complaint, and what another customer wrote below it, about to be told. */
async function about({ redact }: { readonly redact: string }): Promise<TestApp> {
  const app = await testApp({ yaml: `${YAML}privacy: { redact: [${redact}] }\n` })
  await store(app, [
    incoming('a', {
      ...named(`Anna ${IBAN}`),
      title: `Karte ${CARD}`,
      text: `Beispiel antwortet nicht, eine Frechheit! ${CARD}, ${IBAN}, ${PHONE}`,
      publishedAt: NOON - 3 * HOUR,
    }),
    incoming('b', { ...named('Zaungast'), text: `Bei mir auch, ${CARD}.`, parentRef: 'a', publishedAt: NOON - 2 * HOUR }),
  ])
  await joinThreads(app)
  return app
}

const sentBy = async (app: TestApp): Promise<string> => JSON.stringify(await outgoing(app, (await planAlerts(app)).deliveries))

test('numbers of cards and accounts leave in no message, whatever is stored: title, text, name and thread', async () => {
  const sent = await sentBy(await about({ redact: '' }))
  expect(sent).toContain('[card ••1111]')
  expect([CARD, IBAN].filter((secret) => sent.includes(secret))).toEqual([])
  expect(sent).toContain(PHONE)
})

test('what the configuration blacks out by now leaves in none, although it was stored before', async () => {
  const app = await about({ redact: '' })
  const privacy = { ...app.config.privacy, redact: ['phone'] as const }
  const sent = await sentBy({ ...app, config: { ...app.config, privacy } })
  expect([CARD, IBAN, PHONE].filter((secret) => sent.includes(secret))).toEqual([])
})

test('the first message of a database that was begun anew has a key of its own, which no service knows', async () => {
  const keys = async () => {
    const app = await about({ redact: '' })
    const { deliveries } = await planAlerts(app)
    const [[first], [again]] = [await outgoing(app, deliveries), await outgoing(app, deliveries)]
    expect(again?.key).toBe(first?.key)
    expect(first?.message.key).toBe(first?.key)
    return first?.key
  }
  expect(await keys()).not.toBe(await keys())
})

test('what a run enters is what goes out', async () => {
  const app = await about({ redact: '' })
  const meant = await outgoing(app, (await planAlerts(app)).deliveries)
  await notify(app, { print: () => {}, dryRun: false })
  expect((await app.store.deliveries({})).map(({ message }) => message)).toEqual(meant.map(({ message }) => message))
})
