import { beforeAll, describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { close } from '../../../src/app/acts/close.js'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import { explainCase } from '../../../src/app/showing/explain-case.js'
import { showCase } from '../../../src/app/showing/show-case.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { configFrom, type MemoryApp, memoryApp } from '../../quality/memory-app.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store } from '../support.js'

const yaml = (waves: string) => `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, name: Beispiel Kundendienst }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/a.atom", match: all }
  - { id: blog, type: comments, url: "https://blog.example/a.atom", match: all }
sla:
  hours: { mon-sun: ["00:00-24:00"] }
  policies: [{ name: default, first_answer: 1h, next_answer: 2h, time: wall }]
alerts:
  receivers: [{ id: terminal, type: stdout }]
waves: ${waves}
`

/** Angry enough for a complaint, and each in other words. */
const OUTAGE = [
  'Seit heute morgen kein Internet in Musterstadt, Beispiel sagt nichts dazu. Eine Frechheit!',
  'Beispiel, das Internet ist wieder weg, der Router blinkt nur noch. Unverschämt, niemand antwortet!',
  'Internet tot, und Beispiel geht nicht ans Telefon. Ich kündige!',
  'Wann geht das Internet endlich wieder, Beispiel? Ich warte seit Stunden, das ist inakzeptabel!',
]
const OTHERS = ['die Rechnung', 'das Paket', 'die Karte', 'der Bonus', 'die Filiale', 'das Konto', 'der Vertrag', 'die Lieferung']

let app: MemoryApp
beforeAll(async () => {
  app = memoryApp(await configFrom(yaml('true'), NOON))
})

const complaint = (id: string, text: string, minute: number): IncomingMention =>
  incoming(id, { text, publishedAt: NOON + minute * MINUTE })

const usual = Array.from({ length: 24 }, (_, index) =>
  complaint(
    `u${index}`,
    `${OTHERS[index % OTHERS.length]} von Beispiel ist eine Frechheit, ich warte seit Wochen auf Antwort!`,
    -index * 24 * 60 - 60,
  ),
)
const crowd = (count: number, from = 0): IncomingMention[] =>
  Array.from({ length: count }, (_, index) => complaint(`w${from + index}`, OUTAGE[index % OUTAGE.length]!, (from + index) * 7))

async function poll(mentions: readonly IncomingMention[], source = 'forum'): Promise<void> {
  await store(app, mentions, source)
  await joinThreads(app)
}

/** A month in which somebody complained every day, and it was settled. */
async function aMonth(): Promise<void> {
  app.clear()
  app.now = NOON - 30 * DAY
  await poll([])
  app.now = NOON - 30 * MINUTE
  await poll(usual)
  const acts = createActs(app, { who: 'rosa', why: null })
  for (const { id } of await app.store.cases({ states: ['open'] })) await acts.on(id, close('resolved'))
}

/** Names of waves with how many cases they have, by what is open. */
const waves = async (): Promise<string[]> => {
  const { cases } = await listCases(app, { states: ['open'] })
  return cases.map(({ record }) => (record.wave === undefined ? 'none' : `W-${record.wave.id} of ${record.wave.size}`))
}

const told: string[] = []
async function alerts(): Promise<string[]> {
  told.length = 0
  await notify(app, { print: (text) => told.push(text), dryRun: false })
  return told.map((text) => text.split('\n')[0]!)
}

describe('many people with one cause', () => {
  it('are a wave once they are enough, and each keeps a case and a clock', async () => {
    await aMonth()
    app.now = NOON + 20 * MINUTE
    await poll(crowd(3))
    expect(await waves()).toEqual(['none', 'none', 'none'])
    app.now = NOON + 40 * MINUTE
    await poll(crowd(3, 3))
    expect(await waves()).toEqual(Array.from({ length: 6 }, () => 'W-1 of 6'))
    const { cases } = await listCases(app, { states: ['open'] })
    expect(cases.map(({ clock }) => (clock.startedAt - NOON) / MINUTE)).toEqual([0, 7, 14, 21, 28, 35])
  })

  it('in two sources, whichever was read first', async () => {
    for (const order of [
      ['forum', 'blog'],
      ['blog', 'forum'],
    ] as const) {
      await aMonth()
      app.now = NOON + HOUR
      const parts = { forum: crowd(9), blog: crowd(4, 9) }
      for (const source of order) await poll(parts[source], source)
      expect(new Set(await waves())).toEqual(new Set(['W-1 of 13']))
    }
  })

  it('what is complained of beside it is none', async () => {
    await aMonth()
    app.now = NOON + HOUR
    await poll([...crowd(6), complaint('x', 'Meine Karte wurde von Beispiel eingezogen, eine Frechheit!', 10)])
    expect((await waves()).sort()).toEqual([...Array.from({ length: 6 }, () => 'W-1 of 6'), 'none'].sort())
  })

  it('are none where the configuration wants no waves, though one was found before', async () => {
    await aMonth()
    app.now = NOON + HOUR
    await poll(crowd(6))
    const quiet = { ...app, config: await configFrom(yaml('false'), NOON) }
    const { cases } = await listCases(quiet, { states: ['open'] })
    expect(cases.map(({ record }) => record.wave)).toEqual(Array.from({ length: 6 }, () => undefined))
    expect((await showCase(quiet, cases[0]!.record.id)).detail.record.wave).toBeUndefined()
  })

  it('one row of a listing that shows them together, which counts as one for its limit', async () => {
    await aMonth()
    app.now = NOON + HOUR
    await poll([...crowd(6), complaint('x', 'Meine Karte wurde von Beispiel eingezogen, eine Frechheit!', 50)])
    const { cases } = await listCases(app, { states: ['open'], limit: 2, together: true })
    expect(cases).toHaveLength(7)
    expect((await listCases(app, { states: ['open'], limit: 2 })).cases).toHaveLength(2)
  })

  it('are looked for only when new complaints came in', async () => {
    await aMonth()
    app.now = NOON + HOUR
    await poll(crowd(6))
    const before = await app.store.getMeta('waves_case')
    let asked = 0
    const complaintsSince: typeof app.store.complaintsSince = (page) => {
      asked += 1
      return app.store.complaintsSince(page)
    }
    const watched = { ...app, store: { ...app.store, complaintsSince } }
    await app.store.rejoinOpenCases()
    await joinThreads(watched)
    expect([asked, await app.store.getMeta('waves_case')]).toEqual([0, before])
  })
})

describe('a wave of more than are looked at together', () => {
  it('holds all of them, though one poll brought them', async () => {
    await aMonth()
    app.now = NOON + 6 * HOUR
    await store(app, crowd(40))
    const newComplaints: typeof app.store.newComplaints = (after) => app.store.newComplaints(after, 10)
    const complaintsSince: typeof app.store.complaintsSince = (page) => app.store.complaintsSince({ ...page, limit: 20 })
    await joinThreads({ ...app, store: { ...app.store, newComplaints, complaintsSince } })
    expect(new Set(await waves())).toEqual(new Set(['W-1 of 40']))
  })
})

describe('a wave is told', () => {
  it('once, as one, with the most overdue of its cases; and once more when nobody waits', async () => {
    await aMonth()
    await alerts()
    app.now = NOON + 40 * MINUTE
    await poll(crowd(6))
    expect(await alerts()).toEqual([])
    app.now = NOON + 63 * MINUTE
    expect(await alerts()).toEqual(['Wave W-1 (Beispiel: internet), 6 cases: 1 unanswered case, 3 minutes overdue'])
    app.now = NOON + 90 * MINUTE
    await poll(crowd(2, 6))
    expect(await alerts()).toEqual([])
    const [first, second] = (await listCases(app, { states: ['open'] })).cases.map(({ record }) => record)
    const { alerts: why } = await explainCase(app, second!.id)
    expect(why.map(({ decision, code, reason }) => `${decision} (${code}): ${reason}`)).toEqual([
      expect.stringMatching(/^hold \(told\): wave W-1 of 8 cases is told as one, 5 of them fire; told already;/),
    ])
    await store(app, [ourReply('r0', 'w0', { publishedAt: NOON + 80 * MINUTE })])
    await joinThreads(app)
    expect((await app.store.cases({ ids: [first!.id] }))[0]?.state).toBe('answered')
    expect(await alerts()).toEqual([])
    const replies = Array.from({ length: 7 }, (_, index) =>
      ourReply(`r${index + 1}`, `w${index + 1}`, {
        publishedAt: NOON + 85 * MINUTE,
        text: `Guten Tag, bei Ihnen geht es seit ${index} Uhr wieder.`,
      }),
    )
    await store(app, replies)
    await joinThreads(app)
    expect(await listCases(app, { states: ['open'] })).toMatchObject({ cases: [] })
    expect(await alerts()).toEqual(['Wave W-1 (Beispiel: internet), 8 cases: over, nobody waits for a first answer any more'])
    expect(await alerts()).toEqual([])
  })
})
