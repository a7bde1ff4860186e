import { describe, expect, it } from 'vitest'
import type { Stats, StatsBy } from '../../src/model/stats.js'
import type { Share, StatsGroup, Tally } from '../../src/model/tally.js'
import { groupDocument, STATS_FIELDS, stretchDocument, tallyDocument } from '../../src/report/documents/stats-document.js'
import { paintShareBar, shareBar } from '../../src/report/shapes/share-bar.js'
import { createSheet } from '../../src/report/shapes/sheet.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { spanWords } from '../../src/report/shapes/words.js'
import { statsLines } from '../../src/report/stats/stats-lines.js'
import { groupLabel, percentText } from '../../src/report/stats/stats-words.js'
import { english } from '../../src/util/say.js'
import { inGerman } from './sample.js'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 20, 9)
const share = (value: number): Share => ({ share: value, low: Math.max(0, value - 0.05), high: Math.min(1, value + 0.05) })

const tally = (values: Partial<Tally> = {}): Tally => ({
  cases: 40,
  fates: { answered: 30, waiting: 9, closed: 1, removed: 2, dismissed: 3 },
  unseen: 0,
  answered: share(0.75),
  medianWallMs: 28 * HOUR,
  medianBusinessMs: 9 * HOUR,
  within: { '1h': share(0.1), '4h': share(0.25), '24h': share(0.5), '7d': null },
  due: 38,
  broken: share(0.5),
  ...values,
})
const nothing = tally({
  cases: 0,
  fates: { answered: 0, waiting: 0, closed: 0, removed: 0, dismissed: 0 },
  answered: null,
  medianWallMs: null,
  medianBusinessMs: null,
  within: { '1h': null, '4h': null, '24h': null, '7d': null },
  due: 0,
  broken: null,
})

const group = (key: string | null, values: Partial<StatsGroup> = {}): StatsGroup => ({
  key,
  followers: null,
  tally: tally(),
  ...values,
})

const stats = (values: Partial<Stats> = {}): Stats => ({
  generatedAt: NOW,
  since: NOW - 30 * 24 * HOUR,
  until: null,
  by: null,
  total: tally(),
  groups: [],
  fairness: null,
  unknown: [],
  alerts: null,
  pictures: null,
  ...values,
})

const shown = (found: Stats, width = 80): string =>
  statsLines(found, createSheet({ ...PLAIN, width }, { now: NOW, timezone: 'Europe/Zurich' }))

describe('a bar', () => {
  it.each([
    [0, '····'],
    [0.5, '██··'],
    [0.62, '██▌·'],
    [1, '████'],
    [0.001, '▌···'],
    [0.999, '███▌'],
  ])('of %s', (value, bar) => {
    expect(shareBar(value, 4)).toBe(bar)
  })

  it('of no columns is none', () => {
    expect(shareBar(0.5, 0)).toBe('')
  })

  it('is painted where it is full, and faint where it is empty', () => {
    const style = { ...PLAIN, dim: (text: string) => `(${text})` }
    expect(paintShareBar('██▌·', style, (text) => `<${text}>`)).toBe('<██▌>(·)')
  })
})

describe('a share in words', () => {
  it.each([
    [null, '–'],
    [share(0), '0 %'],
    [share(0.001), '1 %'],
    [share(0.999), '99 %'],
    [share(1), '100 %'],
  ])('%j is %s', (value, text) => {
    expect(percentText(value)).toBe(text)
  })
})

describe('a time that could not be seen, in words', () => {
  it.each([
    [null, undefined, '', ''],
    [1, undefined, ' since 1', ' seit 1'],
    [1, 2, ' from 1 to 2', ' von 1 bis 2'],
    [null, 2, ' until 2', ' bis 2'],
  ])('%s to %s', (since, until, ...texts) => {
    expect([english, inGerman].map((say) => spanWords(since, until, { when: String, say }))).toEqual(texts)
  })
})

describe('a group in words', () => {
  it.each<[StatsBy, StatsGroup, string]>([
    ['reach', group('q1', { followers: { from: 0, to: 12 } }), '0–12 followers'],
    ['reach', group('q1', { followers: { from: 1, to: 1 } }), '1 follower'],
    ['reach', group('q4', { followers: { from: 8_916, to: 1_445_450 } }), '8,916–1,445,450 followers'],
    ['reach', group(null), 'reach unknown'],
    ['weekday', group('mon'), 'Monday'],
    ['hour', group('09'), '09:00–09:59'],
    ['agent', group('AB'), 'AB'],
    ['agent', group(null, { tally: nothing }), 'nobody'],
    ['brand', group(null), 'no brand'],
    ['source', group('bl\u001b[31mog\n2'), 'bl[31mog 2'],
  ])('by %s: %#', (by, each, label) => {
    expect(groupLabel(each, by, english)).toBe(label)
  })
})

describe('all cases, for a person', () => {
  it('bars for the shares, the median in words, and what is counted apart', () => {
    expect(shown(stats())).toBe(`40 cases since Wed 21 Oct 11:00

answered    ███████████████████████████·········   75 %  70–80 %     30 of 40
within 1h   ███▌································   10 %  5–15 %
within 4h   █████████···························   25 %  20–30 %
within 24h  ██████████████████··················   50 %  45–55 %
within 7d   ····································      –
too late    ██████████████████··················   50 %  45–55 %     of 38 due

Half are answered within 1d 4h by the clock on the wall, 9h of working time.

1 closed without an answer · 2 removed before any answer · 3 dismissed
ranges are 95 % certain · times in Europe/Zurich
`)
  })

  it('working time in hours, however many', () => {
    expect(shown(stats({ total: tally({ medianBusinessMs: 40 * HOUR }) }))).toContain(
      '\nHalf are answered within 1d 4h by the clock on the wall, 40h of working time.\n',
    )
  })

  it('no median where most are unanswered', () => {
    expect(shown(stats({ total: tally({ medianWallMs: null }) }))).toContain(
      '\nFewer than half are answered, so nobody knows yet how long half of them wait.\n',
    )
  })

  it('no bars without cases, and no "none" where not all could be seen', () => {
    expect(shown(stats({ total: nothing }))).toBe('0 cases since Wed 21 Oct 11:00\n\ntimes in Europe/Zurich\n')
    expect(shown(stats({ total: nothing, unknown: [{ source: 'blog', since: NOW, reason: 'HTTP 403' }] }))).toMatch(
      /^0 cases since Wed 21 Oct 11:00 in what could be seen\n/,
    )
  })

  it('who waits where nothing can be seen is told', () => {
    expect(shown(stats({ total: tally({ unseen: 2 }) }))).toContain('2 answers may exist where nothing can be seen at present')
  })
})

describe('groups, for a person', () => {
  const few = tally({ cases: 7, answered: share(0.14) })
  const groups = [group('blog'), group('forum', { tally: few }), group('press', { tally: tally({ medianWallMs: null }) })]
  const by = stats({ by: 'source', groups })

  it('a line each, with a bar; few cases are marked', () => {
    expect(shown(by, 110)).toBe(`40 cases since Wed 21 Oct 11:00

source  cases                answered  95 % range  half within  working    1h    4h   24h  7d  too late
blog      40   █████████···      75 %     70–80 %        1d 4h       9h  10 %  25 %  50 %   –      50 %
forum      7*  █▌··········      14 %      9–19 %        1d 4h       9h  10 %  25 %  50 %   –      50 %
press     40   █████████···      75 %     70–80 %            –       9h  10 %  25 %  50 %   –      50 %

1 closed without an answer · 2 removed before any answer · 3 dismissed · * fewer than 20 cases: rough
times in Europe/Zurich
`)
  })

  it.each([
    [60, 'source  cases  answered  half within   24h  too late'],
    [40, 'source  cases  answered  half within'],
  ])('in %i columns the less telling ones are left out', (columns, head) => {
    const lines = shown(by, columns).split('\n')
    expect(lines[2]).toBe(head)
    expect(lines.filter((line) => line.length > columns)).toEqual([])
  })

  it('reach: the sentence about fairness, and that few cases may be chance', () => {
    const fairness = {
      ratio: 3.2,
      bound: 'exact' as const,
      low: 7,
      high: 40,
      reason: 'Customers wait 3.2 times as long.',
      sides: null,
    }
    expect(shown(stats({ by: 'reach', groups, fairness }))).toContain(
      '\nCustomers wait 3.2 times as long.\nA quartile of fewer than 20 cases may differ by chance.\n\n',
    )
    expect(shown(stats({ by: 'reach', groups, fairness: { ...fairness, low: 20 } }))).not.toContain('chance')
  })
})

describe('figures for a program', () => {
  it('the whole of a tally', () => {
    expect(tallyDocument(tally({ unseen: 4 }))).toEqual({
      cases: 40,
      answered: 30,
      waiting: 9,
      closed_unanswered: 1,
      answer_rate: { share: 0.75, low: 0.7, high: 0.8 },
      median_seconds: 100_800,
      median_business_seconds: 32_400,
      within_1h: { share: 0.1, low: 0.05, high: 0.15 },
      within_4h: { share: 0.25, low: 0.2, high: 0.3 },
      within_24h: { share: 0.5, low: 0.45, high: 0.55 },
      within_7d: null,
      due: 38,
      breach_rate: { share: 0.5, low: 0.45, high: 0.55 },
      removed_unanswered: 2,
      dismissed: 3,
      unseen: 4,
      small: false,
    })
  })

  it('every field is named, and no more', () => {
    const whole = groupDocument(
      group('q1', { followers: { from: 0, to: 1 }, tally: tally({ within: { ...tally().within, '7d': share(1) } }) }),
    )
    const paths = Object.entries(whole).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
    )
    expect(STATS_FIELDS).toEqual(paths)
  })

  it('few cases are told as such', () => {
    expect(tallyDocument(nothing)).toMatchObject({ small: true, answer_rate: null, median_seconds: null })
  })

  it.each([
    [
      { source: 'a', since: null, reason: 'never polled' },
      { source: 'a', since: null, until: null, reason: 'never polled' },
    ],
    [
      { source: 'a', since: NOW, until: NOW + HOUR, reason: 'x' },
      { source: 'a', since: '2026-11-20T09:00:00Z', until: '2026-11-20T10:00:00Z', reason: 'x' },
    ],
  ])('what could not be seen: %j', (stretch, document) => {
    expect(stretchDocument(stretch)).toEqual(document)
  })
})
