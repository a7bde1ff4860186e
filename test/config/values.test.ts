import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/model/config.js'
import { configOf } from './check.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const source = async (keys: string) =>
  (await configOf(`sources: [{ id: a, type: feed, url: "https://a.example/rss", match: all, ${keys} }]`)).sources[0]
const hours = async (map: string) => (await configOf(`sla: { hours: { ${map} } }`)).sla.calendar.hours
const policies = async (keys: string) => (await configOf(`sla: { policies: [{ name: p, ${keys} }] }`)).sla.policies
const matching = async (when: string) =>
  (await configOf(`alerts: { routes: [{ match: { ${when} }, to: stdout }] }`)).alerts.routes[0]?.match

describe('durations and sizes', () => {
  it.each([
    ['1m', 60_000],
    ['90s', 90_000],
    ['1d12h', 36 * HOUR],
    ['2w', 14 * DAY],
  ])('every: %s', async (text, ms) => {
    expect((await source(`every: ${text}`))?.everyMs).toBe(ms)
  })

  it.each([
    ['5MB', 5_000_000],
    ['500kB', 500_000],
    ['1MiB', 1_048_576],
    ['4096', 4_096],
  ])('max_body: %s', async (text, bytes) => {
    expect((await source(`max_body: ${text}`))?.maxBytes).toBe(bytes)
  })

  it('takes 0 without a unit', async () => {
    expect((await configOf('alerts: { group_wait: 0 }')).alerts.groupWaitMs).toBe(0)
  })
})

describe('fairness', () => {
  const receivers = 'receivers: [{ id: care, type: stdout }, { id: boss, type: stdout }]'

  it.each([
    ['watched with every default', '{}', { factor: 2, minCases: 20, sinceMs: 30 * DAY, to: ['care', 'boss'] }],
    [
      'watched as one likes',
      '{ factor: 3.5, min_cases: 50, since: 90d, to: boss }',
      { factor: 3.5, minCases: 50, sinceMs: 90 * DAY, to: ['boss'] },
    ],
  ])('%s', async (_, map, expected) => {
    expect((await configOf(`alerts: { ${receivers}, fairness: ${map} }`)).alerts.fairness).toEqual(expected)
  })

  it.each([
    ['{ high: 10000 }', { high: 10_000 }],
    ['{ medium: 1000, critical: 1000000 }', { medium: 1_000, critical: 1_000_000 }],
    ['{}', null],
  ])('reach that raises the severity: %s', async (map, expected) => {
    expect((await configOf(`triage: { reach: ${map} }`)).triage.reach).toEqual(expected)
  })

  it('cases are listed in the order that is wished', async () => {
    expect((await configOf('listing: { order: overdue }')).listing).toEqual({ order: 'overdue', view: 'cards' })
  })

  it.each([
    ['false', null],
    ['true', { min: 5, factor: 4, windowMs: 7_200_000 }],
    ['{}', { min: 5, factor: 4, windowMs: 7_200_000 }],
    ['{ min: 3, factor: 1.5, window: 1d }', { min: 3, factor: 1.5, windowMs: 86_400_000 }],
  ])('waves: %s', async (given, expected) => {
    expect((await configOf(`waves: ${given}`)).waves).toEqual(expected)
  })
})

describe('the operator, and the switch that watches the monitor', () => {
  it('is told as one likes; a single receiver need not be a list', async () => {
    const given = 'to: boss, source_failures: 5, unknown_after: 2d, receiver_failing_after: 15m, secret_days: 30'
    const yaml = `alerts: { receivers: [{ id: care, type: stdout }, { id: boss, type: stdout }], operator: { ${given} } }`
    const { operator, routes } = (await configOf(yaml)).alerts
    expect(operator).toEqual({
      to: ['boss'],
      sourceFailures: 5,
      unknownAfterMs: 2 * DAY,
      receiverFailingAfterMs: 900_000,
      secretDays: 30,
    })
    // Nobody loses the alerts of cases by being named here.
    expect(routes).toEqual([{ match: {}, to: ['care', 'boss'] }])
  })

  it.each([
    ['false', false],
    ['{ url: "http://proxy.example:3128" }', { url: 'http://proxy.example:3128', username: null, password: null, except: [] }],
    [
      '{ url: "http://proxy.example:3128/", except: intranet }',
      { url: 'http://proxy.example:3128', username: null, password: null, except: ['intranet'] },
    ],
    [
      '{ url: "https://proxy.example", username: rosa, password_file: ./proxy, except: [firma.example, 10.0.0.0/8] }',
      {
        url: 'https://proxy.example',
        username: 'rosa',
        password: { file: '/etc/monitor/proxy' },
        except: ['firma.example', '10.0.0.0/8'],
      },
    ],
  ])('http: { proxy: %s }', async (given, expected) => {
    expect((await configOf(`http: { proxy: ${given} }`)).http.proxy).toEqual(expected)
  })

  it.each([
    ['url_env: PING', { url: { env: 'PING' }, style: 'healthchecks', partialIsSuccess: true, allowPrivate: false }],
    [
      'url: "https://ping.example/x", style: uptime-kuma, partial: failure, allow_private: true',
      { url: { value: 'https://ping.example/x' }, style: 'uptime-kuma', partialIsSuccess: false, allowPrivate: true },
    ],
    [
      'url_file: ./ping',
      { url: { file: '/etc/monitor/ping' }, style: 'healthchecks', partialIsSuccess: true, allowPrivate: false },
    ],
  ])('heartbeat: { %s }', async (given, expected) => {
    expect((await configOf(`heartbeat: { ${given} }`)).heartbeat).toEqual(expected)
  })

  it('the last day of the secrets of a source', async () => {
    const yaml = 'sources: [{ id: a, type: feed, url: "https://a.example", match: all, secrets_expire: 2027-03-31 }]'
    expect((await configOf(yaml)).sources[0]?.secretsExpire).toBe('2027-03-31')
  })
})

describe('working hours', () => {
  const morning = { from: 480, to: 720 }
  const afternoon = { from: 780, to: 1050 }
  const split = [morning, afternoon]

  it.each([
    ['English days', 'mon-fri: ["08:00-12:00", "13:00-17:30"]', [[], split, split, split, split, split, []]],
    ['German days', 'mo-fr: ["08:00-12:00", "13:00-17:30"]', [[], split, split, split, split, split, []]],
    ['a list of days', '"mo, mi": "08:00-12:00"', [[], [morning], [], [morning], [], [], []]],
    ['several keys', 'fri: "08:00-12:00", Samstag: "13:00-17:30"', [[], [], [], [], [], [morning], [afternoon]]],
    ['a range over the weekend', 'sat-mon: "08:00-12:00"', [[morning], [morning], [], [], [], [], [morning]]],
    ['spans in any order', 'tue: ["13:00-17:30", "08:00-12:00"]', [[], [], split, [], [], [], []]],
    ['a whole day', 'sun: "00:00-24:00"', [[{ from: 0, to: 1440 }], [], [], [], [], [], []]],
    ['a day that is closed', 'mon: "08:00-12:00", sat: []', [[], [morning], [], [], [], [], []]],
  ])('%s', async (_, map, week) => {
    expect(await hours(map)).toEqual(week)
  })
})

describe('quiet hours', () => {
  const times = async (list: string) => (await configOf(`alerts: { quiet_hours: { times: ${list} } }`)).alerts.quietHours?.times

  it('that run over midnight are two spans', async () => {
    expect(await times('[20:00-07:00]')).toEqual([
      { from: 1200, to: 1440 },
      { from: 0, to: 420 },
    ])
  })

  it('that end at midnight are one', async () => {
    expect(await times('["22:00-00:00"]')).toEqual([{ from: 1320, to: 1440 }])
  })
})

describe('targets of a policy', () => {
  it.each([
    ['hours of business time', 'first_answer: 4h', 4 * HOUR],
    ['business hours, spelled out', 'first_answer: 8bh', 8 * HOUR],
    ['a working day is as long as the calendar says', 'first_answer: 1d', 8 * HOUR],
    ['a working day and hours', 'first_answer: 1d2h', 10 * HOUR],
    ['a working week', 'first_answer: 1w', 40 * HOUR],
    ['a week and two days are seven working days', 'first_answer: 1w2d', 56 * HOUR],
    ['wall time', 'first_answer: 2d, time: wall', 2 * DAY],
  ])('%s', async (_, keys, ms) => {
    expect((await policies(keys))[0]?.firstAnswerMs).toBe(ms)
  })

  it('a working day is the average of the days that are open at all', async () => {
    const config = await configOf(
      `sla: { hours: { mon: "08:00-18:00", tue: "08:00-14:00" }, policies: [{ name: p, first_answer: 5d }] }`,
    )
    expect(config.sla.policies[0]?.firstAnswerMs).toBe(40 * HOUR)
  })

  it('no case is without a clock: the default policy stands behind conditional ones', async () => {
    const named = async (name: string): Promise<readonly string[]> =>
      (await configOf(`sla: { policies: [{ name: ${name}, first_answer: 1h, when: { severity: high } }] }`)).sla.policies.map(
        (each) => each.name,
      )
    expect([await named('vip'), await named('default')]).toEqual([
      ['vip', 'default'],
      ['default', 'otherwise'],
    ])
  })
})

describe('conditions', () => {
  it.each([
    ['one value', 'severity: high', { severity: ['high'] }],
    ['a list', 'sensitive: [card, iban], kind: [complaint]', { sensitive: ['card', 'iban'], kind: ['complaint'] }],
    ['a severity and above', 'severity: ">=high"', { severity: ['high', 'critical'] }],
    ['a language in capitals', 'language: DE', { language: ['de'] }],
    ['an author may be a number', 'author: [4711, "@anna"]', { author: ['4711', '@anna'] }],
    ['a case is named in large letters', 'case: c-12', { case: ['C-12'] }],
    [
      'what only alerts have',
      'assignee: rosa, policy: default, step: escalated',
      { assignee: ['rosa'], policy: ['default'], step: ['escalated'] },
    ],
  ])('%s', async (_, when, expected) => {
    expect(await matching(when)).toStrictEqual(expected)
  })
})

describe('names', () => {
  const official = async (keys: string): Promise<Config['company']['official'][number] | undefined> =>
    (await configOf(`company: { official: [{ ${keys} }] }`)).company.official[0]

  it.each([
    ['an id may be a number', 'platform: wordpress, site: a.example, id: 3', '3'],
    ['a long number keeps its digits', 'platform: mastodon, id: 109252111498123456789', '109252111498123456789'],
    ['leading zeros stay', 'platform: forum, id: 007', '007'],
  ])('%s', async (_, keys, id) => {
    expect((await official(keys))?.id).toBe(id)
  })

  it.each(['blog.example.ch', 'https://blog.example.ch/feed', 'Blog.Example.CH'])('a site is a host: %s', async (site) => {
    expect((await official(`platform: wordpress, id: 3, site: "${site}"`))?.site).toBe('blog.example.ch')
  })

  it('a brand may be a number', async () => {
    expect((await configOf('company: { brands: [{ name: 4711 }] }')).company.brands[0]?.name).toBe('4711')
  })
})

describe('receivers', () => {
  const receiver = async (keys: string) => (await configOf(`alerts: { receivers: [{ id: r, ${keys} }] }`)).alerts.receivers[0]

  it('a webhook has a plain address or a secret one', async () => {
    expect((await receiver('type: webhook, url: "https://hook.example/x"'))?.url).toEqual({ value: 'https://hook.example/x' })
    expect((await receiver('type: webhook, url_command: pass show hook'))?.url).toEqual({ command: 'pass show hook' })
  })

  it('a command may be written as a list or as one line, and its program stands beside the file', async () => {
    const [list, text] = [
      await receiver('type: command, command: [./tell, "a b"]'),
      await receiver(`type: command, command: tell "a b"`),
    ]
    expect([list?.options, text?.options]).toEqual([{ command: ['/etc/monitor/tell', 'a b'] }, { command: ['tell', 'a b'] }])
  })

  it('secret files are relative to the configuration, or to the home folder', async () => {
    expect((await receiver('type: webhook, url_env: U, secret_file: ./key'))?.secrets['secret']).toEqual({
      file: '/etc/monitor/key',
    })
    expect((await receiver('type: webhook, url_env: U, secret_file: ~/key'))?.secrets['secret']).toEqual({
      file: '/home/anna/key',
    })
  })

  it.each([
    ['./print-key --of "care team"', '/etc/monitor/print-key --of "care team"'],
    ['  "./print key"', '"/etc/monitor/print key"'],
    ['~/bin/print-key', '/home/anna/bin/print-key'],
    ['pass show ./care', 'pass show ./care'],
  ])('so is the program that prints one, since cron stands elsewhere: %s', async (given, command) => {
    const config = await receiver(`type: webhook, url_env: U, secret_command: '${given}'`)
    expect(config?.secrets['secret']).toEqual({ command })
  })

  it('all of them get everything when there are no routes', async () => {
    const config = await configOf('alerts: { receivers: [{ id: a, type: stdout }, { id: b, type: stdout }] }')
    expect(config.alerts.routes).toEqual([{ match: {}, to: ['a', 'b'] }])
  })
})
