import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../src/alerts/operator/condition.js'
import { type DiskSpace, diskCondition, pollGap, pollGapCondition } from '../../../src/alerts/operator/machine.js'
import { receiverCondition } from '../../../src/alerts/operator/receivers.js'
import { expiryCondition, missingCondition } from '../../../src/alerts/operator/secrets.js'
import { sourceConditions, type WatchedSource } from '../../../src/alerts/operator/sources.js'
import type { MessageLanguage } from '../../../src/model/receiver.js'
import type { ReceiverState } from '../../../src/model/receiver-state.js'
import type { SourceState } from '../../../src/model/source.js'
import { DAY, HOUR, MINUTE, NOW } from '../support.js'

const TO = ['ops']
const OPERATOR = { to: TO, sourceFailures: 3, unknownAfterMs: DAY, receiverFailingAfterMs: HOUR, secretDays: 14, now: NOW }

/** What is said of it, in both languages. */
const said = ({ say }: Condition, reason = 'first'): readonly string[] =>
  (['en', 'de'] satisfies MessageLanguage[]).map((language) => say({ reason, language, timezone: 'Europe/Zurich' }))

describe('a source', () => {
  const state = (values: Partial<SourceState> = {}): SourceState => ({
    ...{ id: 'blog', type: 'feed', url: 'https://blog.example/rss', health: 'ok', nextDueAt: NOW, notBefore: null, spent: null },
    ...{ lastAttemptAt: NOW, lastSuccessAt: NOW - 2 * HOUR, failures: 0, message: null, unknownSince: null, unknownReason: null },
    ...{ warnings: [], mentions: 3 },
    ...values,
  })
  const down = (failures: number, values: Partial<SourceState> = {}) =>
    state({
      health: 'failing',
      failures,
      message: 'HTTP 503',
      unknownSince: NOW - 2 * HOUR,
      unknownReason: 'HTTP 503',
      ...values,
    })
  const spent = { budget: '500 reads per day', until: NOW + HOUR }
  const withheld = (...cases: readonly number[]) => ({ source: 'blog', since: NOW - 2 * HOUR, reason: 'HTTP 503', cases })
  const conditions = (of: SourceState, { gaps = 0, withheld: kept = null }: Partial<WatchedSource> = {}) =>
    sourceConditions({ state: of, gaps, withheld: kept }, OPERATOR)
  const standing = (...args: Parameters<typeof conditions>) =>
    conditions(...args).map(({ kind, is, level }) => `${kind} ${is}${level === 1 ? '' : ` ${level}`}`)

  const WELL = ['source-blind good', 'secret good', 'source-failing good', 'source-unknown good']
  const but = (...changed: readonly string[]) =>
    WELL.map((one) => changed.find((each) => each.split(' ')[0] === one.split(' ')[0]) ?? one)

  test.each<[string, SourceState, Partial<WatchedSource>, readonly string[]]>([
    ['that is read is well', state(), {}, WELL],
    [
      'that failed twice is not broken yet, nor is it well',
      ...([down(2), {}, but('source-blind unknown', 'source-failing unknown', 'source-unknown unknown')] as const),
    ],
    [
      'that failed three times in a row is',
      ...([down(3), {}, but('source-blind unknown', 'source-failing bad', 'source-unknown unknown')] as const),
    ],
    [
      'that is gone is at once, and is more than failing',
      ...([
        state({ health: 'gone', failures: 1, message: 'HTTP 410' }),
        {},
        but('source-blind unknown', 'source-failing bad 2'),
      ] as const),
    ],
    [
      'in which cases are kept back: that weighs more, and is told alone',
      ...([down(9, { unknownSince: NOW - 3 * DAY }), { withheld: withheld(1, 2) }] as const),
      but('source-blind bad 2', 'source-failing unknown', 'source-unknown unknown'),
    ],
    [
      'without its secret is told at once, and as that',
      ...([down(5, { secret: true }), {}] as const),
      but('source-blind unknown', 'secret bad', 'source-failing unknown', 'source-unknown unknown'),
    ],
    [
      'asked so seldom that it is unknown for a day before it failed three times',
      ...([down(1, { unknownSince: NOW - DAY }), {}] as const),
      but('source-blind unknown', 'source-failing unknown', 'source-unknown bad'),
    ],
    [
      'that waits for its budget',
      ...([state({ spent, unknownSince: NOW - 9 * DAY }), {}, but('source-unknown unknown')] as const),
    ],
    ['with one gap that is past', state({ unknownSince: NOW - 3 * DAY }), { gaps: 1 }, WELL],
    [
      'whose window is too short all day long',
      ...([state({ unknownSince: NOW - 3 * DAY }), { gaps: 3 }, but('source-unknown bad')] as const),
    ],
    [
      'whose window was too short for an hour',
      ...([state({ unknownSince: NOW - HOUR }), { gaps: 3 }, but('source-unknown unknown')] as const),
    ],
  ])('%s', (_, of, more, expected) => {
    expect(standing(of, more)).toEqual(expected)
  })

  const only = (of: SourceState, kind: string, more: Partial<WatchedSource> = {}): Condition =>
    conditions(of, more).find((each) => each.kind === kind)!

  test('its conditions are named by it', () => {
    expect(conditions(state()).map(({ key, subject, to }) => [key, subject, to])).toEqual([
      ['source-blind:blog', 'blog', TO],
      ['secret:blog', 'blog', TO],
      ['source-failing:blog', 'blog', TO],
      ['source-unknown:blog', 'blog', TO],
    ])
  })

  test.each<[string, Condition, string, readonly [string, string]]>([
    [
      'broken',
      only(down(3), 'source-failing'),
      'first',
      [
        'Source blog: 3 polls in a row failed, last read Fri 20 Nov 08:00 (HTTP 503). What is written there is not seen. Look: monitor sources test blog',
        'Quelle blog: 3 Abfragen hintereinander gescheitert, zuletzt gelesen Fr 20.11. 08:00 (HTTP 503). Was dort geschrieben wird, bleibt ungesehen. Prüfen: monitor sources test blog',
      ],
    ],
    [
      'never read',
      only(down(3, { lastSuccessAt: null }), 'source-failing'),
      'first',
      [
        'Source blog: 3 polls in a row failed, it was never read (HTTP 503). What is written there is not seen. Look: monitor sources test blog',
        'Quelle blog: 3 Abfragen hintereinander gescheitert, noch nie gelesen (HTTP 503). Was dort geschrieben wird, bleibt ungesehen. Prüfen: monitor sources test blog',
      ],
    ],
    ['read again', only(state(), 'source-failing'), 'resolved', ['Source blog is read again', 'Quelle blog wird wieder gelesen']],
    [
      'gone',
      only(state({ health: 'gone', message: 'HTTP 410' }), 'source-failing'),
      'worse',
      [
        'Source blog is gone for good and is not asked any more (HTTP 410). Correct its address in the configuration, or take it out: monitor sources',
        'Quelle blog gibt es nicht mehr, sie wird nicht mehr abgefragt (HTTP 410). Adresse in der Konfiguration berichtigen oder Quelle entfernen: monitor sources',
      ],
    ],
    [
      'blind',
      only(down(1), 'source-blind', { withheld: withheld(7) }),
      'first',
      [
        'Source blog cannot be seen since Fri 20 Nov 08:00 (HTTP 503); 1 case there is not announced, for an answer may exist. Look: monitor unanswered --source blog',
        'Quelle blog ist seit Fr 20.11. 08:00 nicht zu sehen (HTTP 503); 1 Fall dort wird nicht gemeldet, denn es kann eine Antwort geben. Ansehen: monitor unanswered --source blog',
      ],
    ],
    [
      'lossy',
      only(state({ unknownSince: NOW - DAY, unknownReason: 'window too short' }), 'source-unknown', { gaps: 9 }),
      'first',
      [
        'Source blog: posts get lost between two polls, since Thu 19 Nov 10:00 (window too short). Poll it more often: every, in the configuration',
        'Quelle blog: Zwischen zwei Abfragen gehen Beiträge verloren, seit Do 19.11. 10:00 (window too short). Öfter abfragen: every in der Konfiguration',
      ],
    ],
    [
      'without its secret',
      only(down(1, { secret: true, message: 'environment variable BLOG_TOKEN is not set or empty' }), 'secret'),
      'first',
      [
        'Secret of source blog: environment variable BLOG_TOKEN is not set or empty. Mend it, then try: monitor check --online',
        'Zugangsdaten der Quelle blog: environment variable BLOG_TOKEN is not set or empty. Beheben, dann prüfen: monitor check --online',
      ],
    ],
  ])('is told in words: %s', (_, condition, reason, expected) => {
    expect(said(condition, reason)).toEqual(expected)
  })

  test('what a server said is harmless and short', () => {
    const hostile = `HTML titled "\u202e${'<!channel> '.repeat(100)}\r\nBcc: all"`
    const [text = ''] = said(only(down(3, { message: hostile }), 'source-failing'))
    expect(text.length).toBeLessThan(400)
    expect(text).not.toMatch(/[\u202e\r\n]/)
  })
})

describe('secrets', () => {
  const expiring = (lastDay: string, today = '2026-11-20') =>
    expiryCondition({ owner: { of: 'receiver', id: 'care' }, lastDay }, { ...OPERATOR, today })

  test.each([
    ['15 days before, nothing is said', '2026-12-05', 'good 1'],
    ['14 days before, it is', '2026-12-04', 'bad 1'],
    ['on the last day they are valid', '2026-11-20', 'bad 1'],
    ['then they are over, and that is told once more', '2026-11-19', 'bad 2'],
    ['long after it is the same', '2025-01-01', 'bad 2'],
  ])('%s', (_, lastDay, expected) => {
    const { is, level } = expiring(lastDay)
    expect(`${is} ${level}`).toBe(expected)
  })

  test.each([
    ['2026-12-02', 'Secrets of receiver care expire in 12 days: 2026-12-02 is their last day.'],
    ['2026-11-21', 'Secrets of receiver care expire tomorrow: 2026-11-21 is their last day.'],
    ['2026-11-20', 'Secrets of receiver care expire today: 2026-11-20 is their last day.'],
    ['2026-11-19', 'Secrets of receiver care have expired: 2026-11-19 was their last day.'],
  ])('%s in words', (lastDay, expected) => {
    expect(said(expiring(lastDay))[0]).toBe(`${expected} Make new ones, and set secrets_expire to their end`)
  })

  test('new ones end it', () => {
    expect(said(expiring('2027-12-31'), 'resolved')).toEqual([
      'Secrets of receiver care are renewed, valid until 2027-12-31',
      'Zugangsdaten des Empfängers care sind erneuert, gültig bis 2027-12-31',
    ])
  })

  test('one that is missing is told by its place', () => {
    const owner = { of: 'receiver', id: 'care' } as const
    const fault = 'environment variable CARE is not set or empty'
    const missing = missingCondition({ owner, where: 'alerts.receivers.care.url', fault }, TO)
    expect(missing).toMatchObject({ key: 'secret:alerts.receivers.care.url', is: 'bad', subject: 'care' })
    expect(said(missing)[0]).toBe(`Secret of receiver care: ${fault}. Mend it, then try: monitor check --online`)
  })
})

describe('the disk', () => {
  const GB = 1e9
  const disk = (free: number, total: number): DiskSpace => ({ folder: '/var/lib/monitor', free, total })

  test.each([
    ['a twentieth must be free', 3.9 * GB, 80 * GB, 'bad 1'],
    ['a little more is neither', 4.5 * GB, 80 * GB, 'unknown 1'],
    ['clearly more is enough', 4.9 * GB, 80 * GB, 'good 1'],
    ['of a large disk, 5 GB are enough', 6.1 * GB, 4_000 * GB, 'good 1'],
    ['of a large disk, less is not', 4.9 * GB, 4_000 * GB, 'bad 1'],
    ['of a small one, 500 MB', 0.4 * GB, 8 * GB, 'bad 1'],
    ['of one that is small by intent, a tenth', 0.13 * GB, 1 * GB, 'good 1'],
    ['the last room is worse', 0.04 * GB, 80 * GB, 'bad 2'],
  ])('%s', (_, free, total, expected) => {
    const { is, level } = diskCondition(disk(free, total), TO)
    expect(`${is} ${level}`).toBe(expected)
  })

  test('in words', () => {
    expect(said(diskCondition(disk(0.45 * GB, 20 * GB), TO))).toEqual([
      'Disk nearly full: 450 MB left (2.3 %) where the database is. Without room nothing is stored and nobody alerted. Look: df -h /var/lib/monitor',
      'Datenträger fast voll: 450 MB frei (2,3 %), wo die Datenbank liegt. Ohne Platz wird nichts gespeichert und niemand benachrichtigt. Ansehen: df -h /var/lib/monitor',
    ])
    expect(said(diskCondition(disk(6.15 * GB, 80 * GB), TO), 'resolved')).toEqual([
      'Disk has room again: 6.2 GB left (7.7 %)',
      'Datenträger hat wieder Platz: 6,2 GB frei (7,7 %)',
    ])
  })
})

describe('polls that did not come', () => {
  /** Polls so many minutes ago, oldest first. */
  const polls = (...minutes: readonly number[]) => minutes.map((ago) => NOW - ago * MINUTE)
  const QUARTERS = [120, 105, 90, 75, 60, 45]
  const gapAfter = (times: readonly number[], shortest = 15 * MINUTE) => pollGap(times, { shortest, now: NOW })

  test.each<[string, readonly number[], number | undefined, boolean]>([
    ['all is well', polls(75, 60, 45, 30, 15), undefined, false],
    ['one was left out', polls(105, 90, 75, 60, 45, 30), undefined, false],
    ['two were', polls(...QUARTERS), undefined, true],
    ['sources that want it seldom may wait', polls(...QUARTERS), HOUR, false],
    [
      'who polls twice a day is used to it',
      polls(4_320, 3_600, 2_880, 2_160, 1_440, 720).map((at) => at - 719 * MINUTE),
      15 * MINUTE,
      false,
    ],
    ['too few polls make no habit', polls(90, 75, 60, 45), undefined, false],
    ['who tries again by hand has no schedule', polls(1_000.5, 1_000.4, 1_000.3, 1_000.2, 1_000.1, 1_000), undefined, false],
    ['a first poll', [], undefined, false],
    ['a clock that was set back', polls(-60, -75, -90, -105, -120, -135), undefined, false],
  ])('%s', (_, times, shortest, expected) => {
    expect(gapAfter(times, shortest) !== null).toBe(expected)
  })

  test('a gap is told from when to when, each for itself', () => {
    const gap = gapAfter(polls(...QUARTERS))!
    expect(gap).toEqual({ from: NOW - 45 * MINUTE, to: NOW, usual: 15 * MINUTE })
    const condition = pollGapCondition(gap, TO)
    expect(condition).toMatchObject({ key: 'no-poll:2026-11-20T08:15:00Z', is: 'bad', since: NOW - 45 * MINUTE })
    expect(said(condition)).toEqual([
      'No poll between Fri 20 Nov 09:15 and Fri 20 Nov 10:00, though one is usual within 15 minutes: what was written then was seen late. Does cron or the timer run? Look: monitor sources',
      'Keine Abfrage zwischen Fr 20.11. 09:15 und Fr 20.11. 10:00, obwohl der übliche Abstand 15 Minuten beträgt: Was in dieser Zeit geschrieben wurde, wurde spät gesehen. Läuft cron oder der Timer? Ansehen: monitor sources',
    ])
  })

  test('who polls every other day is told of days', () => {
    const [en, de] = said(pollGapCondition({ from: NOW - 6 * DAY, to: NOW, usual: 2 * DAY }, TO))
    expect(en).toContain('though one is usual within 2 days:')
    expect(de).toContain('obwohl der übliche Abstand 2 Tage beträgt:')
  })
})

describe('a receiver', () => {
  const state = (values: Partial<ReceiverState> = {}): ReceiverState => ({
    ...{ receiver: 'care', settings: 's', lastSentAt: null, failingSince: null, notBefore: null, refuses: false, error: null },
    ...values,
  })
  const stands = (values: Partial<ReceiverState>) => receiverCondition(state(values), OPERATOR).is

  test.each([
    ['that works', {}, 'good'],
    ['that fails since a while', { failingSince: NOW - 59 * MINUTE }, 'unknown'],
    ['that asks for a pause', { failingSince: NOW, notBefore: NOW + DAY }, 'unknown'],
    ['that fails for long', { failingSince: NOW - HOUR }, 'bad'],
    ['that refuses until somebody mends it', { failingSince: NOW, notBefore: NOW + DAY, refuses: true }, 'bad'],
  ] as const)('%s', (_, values, expected) => {
    expect(stands(values)).toBe(expected)
  })

  test('is never told through itself; without others, on standard error', () => {
    const to = (...ids: readonly string[]) => receiverCondition(state(), { ...OPERATOR, to: ids }).to
    expect([to('care', 'boss'), to('boss'), to('care')]).toEqual([['boss'], ['boss'], []])
  })

  test('in words', () => {
    const failing = receiverCondition(state({ failingSince: NOW - 2 * HOUR, error: 'hooks.example: HTTP 404' }), OPERATOR)
    expect(said(failing)).toEqual([
      'Receiver care gets nothing since Fri 20 Nov 08:00 (hooks.example: HTTP 404). Try it: monitor notify --test care',
      'Empfänger care bekommt seit Fr 20.11. 08:00 nichts (hooks.example: HTTP 404). Ausprobieren: monitor notify --test care',
    ])
    expect(said(failing, 'resolved')).toEqual(['Receiver care works again', 'Empfänger care funktioniert wieder'])
  })
})
