import { describe, expect, it } from 'vitest'
import { findWaves } from '../../../src/answers/waves/find-waves.js'
import type { Complaint } from '../../../src/answers/waves/traits.js'
import type { WavesConfig } from '../../../src/model/config.js'
import { dice } from '../../support/dice.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = Date.UTC(2026, 10, 20, 11)
const SETTINGS: WavesConfig = { min: 5, factor: 4, windowMs: 2 * HOUR }

let next = 0
const said = (text: string, minute: number, change: Partial<Complaint> = {}): Complaint => {
  next += 1
  return {
    caseId: next,
    brand: 'Beispiel',
    source: 'forum',
    thread: `t${next}`,
    at: NOON + minute * MINUTE,
    text,
    person: `p${next}`,
    baseline: false,
    ...change,
  }
}

/** So many complaints, one every few minutes. */
const burst = (count: number, texts: readonly string[], change: Partial<Complaint> = {}, every = 5): Complaint[] =>
  Array.from({ length: count }, (_, index) => said(texts[index % texts.length]!, index * every, change))

/** Four weeks before, evenly spread. */
const usually = (count: number, text: string, change: Partial<Complaint> = {}): Complaint[] =>
  Array.from({ length: count }, (_, index) => said(text, (-28 * DAY * (index + 0.5)) / count / MINUTE, change))

interface Change {
  readonly settings?: WavesConfig
  readonly watchedMs?: number | null
  readonly since?: number
}

const found = (complaints: readonly Complaint[], { settings = SETTINGS, watchedMs = 28 * DAY, since = NOON }: Change = {}) =>
  findWaves({
    complaints,
    since,
    watchedSince: () => (watchedMs === null ? null : NOON - watchedMs),
    settings,
    ignored: new Set(['beispiel']),
  })

const waves = (complaints: readonly Complaint[], change: Change = {}): string[] =>
  found(complaints, change).map(({ topic, caseIds }) => `${caseIds.length}: ${topic.join(', ')}`)

const OUTAGE = [
  'Seit heute morgen kein Internet in Musterstadt, Beispiel sagt nichts.',
  'Internet weg! Musterstadt Nord, Router blinkt nur noch.',
  'Hallo Beispiel, wann geht das Internet wieder? Kann nicht arbeiten.',
  'Schon wieder Internet tot. Musterstadt. Ich kündige.',
]
const RATHER = [
  'Rechnung falsch',
  'Karte eingezogen',
  'Paket beschädigt',
  'Filiale geschlossen',
  'Login gesperrt',
  'Bonus verfallen',
]

describe('many people with one cause are a wave', () => {
  it.each<[string, readonly Complaint[], readonly string[]]>([
    ['five in two hours of what nobody complained of before', burst(5, OUTAGE), ['5: internet']],
    [
      'in English',
      burst(6, ['The app crashes at login', 'App keeps crashing when I log in', 'cannot open the app, crashes']),
      ['6: app'],
    ],
    ['not four', burst(4, OUTAGE), []],
    ['not five in a day', burst(5, OUTAGE, {}, 200), []],
    ['not five who complain of five things', burst(5, RATHER), []],
    ['not one who complains five times', burst(5, OUTAGE, { person: 'troll' }), []],
    ['not of two brands', [...burst(3, OUTAGE), ...burst(3, OUTAGE, { brand: 'Muster' })], []],
    ['not what a first poll found', burst(5, OUTAGE, { baseline: true }), []],
    [
      'one linked page, in other words each',
      burst(
        5,
        RATHER.map((text) => `${text} https://news.example/panne?x=1`),
      ),
      ['5: news.example/panne'],
    ],
    [
      'a front page is no topic',
      burst(
        5,
        RATHER.map((text) => `${text} https://www.beispiel.example/`),
      ),
      [],
    ],
    [
      'one page, in other words each',
      burst(5, RATHER, { thread: 'page:https://blog.example/tarif' }),
      ['5: https://blog.example/tarif'],
    ],
    [
      'a petition',
      burst(7, ['Ich unterzeichne: Beispiel muss die Filiale in Musterdorf erhalten']),
      ['7: erhalten, filiale, musterdorf'],
    ],
  ])('%s', (_rule, complaints, expected) => {
    expect(waves(complaints)).toEqual(expected)
  })

  it('two causes at once are two waves', () => {
    expect(waves([...burst(6, OUTAGE), ...burst(6, ['Karte am Automaten eingezogen', 'Automat zieht Karte ein'])])).toEqual([
      '6: automaten, karte',
      '6: internet, musterstadt',
    ])
  })

  it('its members are those of all its windows, and it ends where the crowd does', () => {
    const later = said(OUTAGE[0]!, 600)
    expect(found([...burst(40, OUTAGE, {}, 6), later])).toMatchObject([
      { beganAt: NOON, lastAt: NOON + 39 * 6 * MINUTE, brand: 'Beispiel', caseIds: { length: 40 } },
    ])
  })

  it('the order in which they became known does not matter', () => {
    const complaints = [...usually(20, OUTAGE[0]!), ...burst(9, OUTAGE), ...burst(6, RATHER)]
    expect(found([...complaints].reverse())).toEqual(found(complaints))
  })
})

describe('against the usual rate', () => {
  it.each<[string, number, number, Change, number]>([
    ['six, where one a day is usual', 28, 6, {}, 1],
    ['not six, where one every four hours is usual', 168, 6, {}, 0],
    ['ten, where one every four hours is usual', 168, 10, {}, 1],
    ['not ten, where two an hour are usual', 1_344, 10, {}, 0],
    ['thirty, where two an hour are usual', 1_344, 30, {}, 1],
    ['not five in a source watched since an hour', 0, 5, { watchedMs: HOUR }, 0],
    ['nor in one that was never seen', 0, 5, { watchedMs: null }, 0],
    ['ten in a source watched since an hour', 0, 10, { watchedMs: HOUR }, 1],
    ['five in a quiet source watched for a week', 0, 5, { watchedMs: 7 * DAY }, 1],
    ['the factor is the floor where chance alone would do', 1_344, 30, { settings: { ...SETTINGS, factor: 10 } }, 0],
    ['fewer, if so configured', 0, 3, { settings: { ...SETTINGS, min: 3 } }, 1],
    ['not what was over before', 0, 6, { since: NOON + DAY }, 0],
  ])('%s', (_rule, before, count, change, expected) => {
    const internet = ['Internet weg']
    expect(waves([...usually(before, internet[0]!), ...burst(count, internet, {}, 3)], change)).toHaveLength(expected)
  })

  it('tells the numbers', () => {
    const [wave] = found([...usually(28, 'Internet langsam'), ...burst(6, ['Internet weg', 'Internet tot'])])
    expect(wave?.figures).toEqual({
      people: 6,
      from: NOON,
      to: NOON + 25 * MINUTE,
      usual: 29 / 337,
      before: 28,
      watchedMs: 28 * DAY,
      chance: expect.closeTo(3e-8, 8),
    })
  })
})

it('days of usual complaints hold no wave, whatever their words', () => {
  // A fixed series that looks like chance: forty complaints a day of sixty topics, three of them in four written by day.
  const chance = dice(9)
  const complaints = Array.from({ length: 28 * 40 }, () => {
    const day = Math.floor(chance() * 28)
    const hour = chance() < 0.75 ? 8 + chance() * 10 : chance() * 24
    const about = `thema${Math.floor(chance() ** 2 * 60)} teil${Math.floor(chance() * 30)}`
    return said(`Schon wieder Ärger mit ${about}, was soll das?`, (day - 28) * 24 * 60 + hour * 60)
  })
  expect(waves(complaints, { since: NOON - 14 * DAY, watchedMs: 56 * DAY })).toEqual([])
})

it('a great wave is found in bounded time', () => {
  const complaints = burst(2_000, OUTAGE, {}, 0.05)
  const before = process.cpuUsage()
  expect(found(complaints)).toMatchObject([{ caseIds: { length: 2_000 } }])
  expect(process.cpuUsage(before).user).toBeLessThan(1_500_000)
})
