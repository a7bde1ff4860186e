import { expect, test } from 'vitest'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { HOUR, incoming, MINUTE, NOON, store, type TestApp, testApp, YAML } from '../support.js'

const quiet = { print: () => {}, dryRun: false }
const at = (hoursAgo: number) => ({ publishedAt: NOON - hoursAgo * HOUR })
const person = (name: string) => ({ author: { id: null, handle: null, name, url: null, followers: null, flags: [] } })

async function told(app: TestApp) {
  await joinThreads(app)
  await notify(app, quiet)
  return (await app.store.deliveries({})).flatMap(({ message }) => message.cases)
}

test('a message tells the thread in short, ours marked, and how many wait for much the same answer', async () => {
  const app = await testApp({})
  await store(app, [
    incoming('karte', { ...at(5), text: 'Beispiel, meine Kreditkarte wurde gesperrt. Eine Frechheit, niemand antwortet!' }),
    incoming('r1', { ...at(4), ...person('Zaungast'), parentRef: 'karte', text: 'Geht mir auch so.' }),
    incoming('r2', {
      ...at(0.1),
      ...person('Beispiel Kundendienst'),
      parentRef: 'karte',
      text: 'Wir schauen uns das an und melden uns.',
    }),
    incoming('sperre', { ...at(4), text: 'Warum ist die Kreditkarte gesperrt, Beispiel? Unverschämt, ich kündige!' }),
    incoming('paket', { ...at(3), text: 'Das Paket von Beispiel kam nie an, eine Frechheit, ich warte seit Wochen!' }),
  ])
  const cases = await told(app)
  expect(cases.map(({ similar, thread }) => [similar, thread.map(({ author, official }) => `${author} ${official}`)])).toEqual([
    [1, ['Zaungast false', 'Beispiel Kundendienst true']],
    [1, []],
    [0, []],
  ])
})

test('payload: minimal keeps the thread to ourselves', async () => {
  const app = await testApp({ yaml: YAML.replace('type: stdout', 'type: stdout, payload: minimal') })
  await store(app, [
    incoming('karte', at(5)),
    incoming('r1', { ...at(4), ...person('Zaungast'), parentRef: 'karte', text: 'Geht mir auch so.' }),
  ])
  const [one] = await told(app)
  expect([one?.text, one?.author, one?.thread]).toEqual(['', null, []])
})

test('a digest with nothing to tell at its time is not made up for by what comes later', async () => {
  // It is noon in Zurich; the digest was at 11:30.
  const app = await testApp({ yaml: YAML.replace('type: stdout', 'type: stdout, digest: "daily 11:30"') })
  await notify(app, quiet)
  app.now = NOON + MINUTE
  await store(app, [incoming('alt', at(9))])
  expect(await told(app)).toEqual([])
  app.now = NOON + 23.5 * HOUR
  expect(await told(app)).toMatchObject([{ case: 'C-1', step: 'breached' }])
})
