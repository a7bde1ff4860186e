import { describe, expect, it } from 'vitest'
import { configOf } from './check.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const office = [{ from: 540, to: 1020 }]

describe('a configuration that says nearly nothing', () => {
  it('gets every default', async () => {
    const config = await configOf('company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\n')
    expect(config).toEqual({
      file: '/etc/monitor/monitor.yaml',
      company: { name: 'Beispiel AG', brands: [{ name: 'Beispiel', aliases: [], exclude: [] }], official: [] },
      sources: [],
      sla: {
        calendar: {
          timezone: 'Europe/Berlin',
          offsets: expect.arrayContaining([{ from: expect.any(Number), to: expect.any(Number), offset: 2 * HOUR }]),
          hours: [[], office, office, office, office, office, []],
          holidays: null,
          holidayDates: [],
          closures: [],
        },
        policies: [
          {
            name: 'default',
            when: {},
            firstAnswerMs: 4 * HOUR,
            nextAnswerMs: 8 * HOUR,
            resolutionMs: null,
            warnBeforeMs: null,
            time: 'business',
            maxWallMs: 72 * HOUR,
          },
        ],
        counts: ['explicit', 'platform', 'addressed'],
        deflectedCounts: false,
        followUpAfterMs: 604_800_000,
      },
      alerts: {
        language: 'en',
        groupBy: ['brand', 'source'],
        groupWaitMs: 0,
        repeatMs: [4 * HOUR, DAY, 3 * DAY, 7 * DAY],
        quietHours: null,
        maxPerDay: null,
        baselineMs: DAY,
        sendResolved: true,
        receivers: [
          {
            id: 'stdout',
            type: 'stdout',
            afterMs: 0,
            language: null,
            groupBy: null,
            payload: 'full',
            digest: null,
            quietTimes: null,
            template: { title: null, text: null },
            edits: false,
            paceMs: 0,
            timeoutMs: 15_000,
            allowPrivate: false,
            url: null,
            api: null,
            headers: {},
            secrets: {},
            secretsExpire: null,
            options: null,
          },
        ],
        routes: [{ match: {}, to: ['stdout'] }],
        fairness: null,
        operator: { to: [], sourceFailures: 3, unknownAfterMs: DAY, receiverFailingAfterMs: HOUR, secretDays: 14 },
      },
      triage: { opens: ['complaint'], recall: 0.8, threshold: 0, reach: null },
      listing: { order: 'first_come', view: 'cards' },
      queries: {},
      report: { beside: [], targets: {} },
      waves: { min: 5, factor: 4, windowMs: 7_200_000 },
      privacy: { redact: ['card', 'iban'], retentionMs: null },
      http: {
        contact: null,
        concurrency: 32,
        perHost: 2,
        paceMs: 0,
        timeoutMs: 30_000,
        idleTimeoutMs: 15_000,
        maxBytes: 10_000_000,
        proxy: null,
      },
      heartbeat: null,
      database: null,
    })
  })

  it('treats a key without a value as not given, since its lines may all be comments', async () => {
    expect((await configOf('company: { name: X }\nsources:\nalerts:\n  # repeat: [4h]\n')).alerts.receivers).toHaveLength(1)
  })

  it('matches feeds by brands, comments and WordPress by thread, every 15 minutes', async () => {
    const config = await configOf(`
company: { brands: [{ name: X }] }
sources:
  - { id: a, type: feed, url: "https://a.example/rss" }
  - { id: b, type: comments, url: "https://b.example/rss" }
  - { id: c, type: wordpress, url: "https://c.example" }
`)
    expect(config.sources.map(({ id, match, everyMs }) => [id, match, everyMs])).toEqual([
      ['a', 'brands', 15 * MINUTE],
      ['b', 'thread', 15 * MINUTE],
      ['c', 'thread', 15 * MINUTE],
    ])
  })

  it('survives JSON unchanged', async () => {
    const config = await configOf('alerts: { routes: [{ match: { kind: complaint }, to: stdout }] }\n')
    expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config)
  })
})
