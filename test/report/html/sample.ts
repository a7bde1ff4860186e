import type { OldestCase, Report } from '../../../src/model/report.js'
import type { Outcome } from '../../../src/model/stats.js'
import { createCalendar } from '../../../src/sla/calendar.js'
import { compareReach } from '../../../src/stats/fairness.js'
import { groupStats } from '../../../src/stats/group.js'
import { picturesOf } from '../../../src/stats/pictures.js'
import { keptPromises } from '../../../src/stats/promises.js'
import { tallyOf } from '../../../src/stats/tally.js'
import { answered, DAY, HOUR, MONDAY, times, waiting } from '../../stats/support.js'

const WORKDAY = [{ from: 480, to: 1020 }]
const CALENDAR = {
  timezone: 'Europe/Berlin',
  hours: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []],
  holidays: null,
  holidayDates: [],
  closures: [],
}
const POLICY = {
  ...{ name: 'default', when: {}, firstAnswerMs: 4 * HOUR, nextAnswerMs: null, resolutionMs: null, warnBeforeMs: null },
  ...{ time: 'business' as const, maxWallMs: 72 * HOUR },
}

/** Twenty answered after hours, ten that still wait; two weeks, two sources, signatures and reach. */
const OUTCOMES: readonly Outcome[] = [
  ...times(20, (index) =>
    answered(index + 1, { followers: index * 100, agent: index % 2 === 0 ? 'AB' : 'CD', startedAt: MONDAY - (index % 14) * DAY }),
  ),
  ...times(10, (index) => waiting(50 + index, { source: 'forum', followers: index })),
]

export const oldCase = (values: Partial<OldestCase> = {}): OldestCase => ({
  id: 7,
  startedAt: MONDAY,
  waitedMs: 50 * HOUR,
  businessMs: 12 * HOUR,
  isOverdue: true,
  source: 'forum',
  brand: 'Beispiel',
  kind: 'complaint',
  severity: 'high',
  title: 'Niemand antwortet',
  text: 'Ich warte seit drei Wochen.',
  url: 'https://forum.example/t/7',
  ...values,
})

/** A report as the use case gives it. */
export function sampleReport(values: Partial<Report> = {}, outcomes: readonly Outcome[] = OUTCOMES): Report {
  const calendar = createCalendar(CALENDAR)
  const local = (at: number): number => at + calendar.offsetAt(at)
  const now = MONDAY + 3 * DAY
  return {
    company: 'Beispiel AG',
    generatedAt: now,
    since: now - 90 * DAY,
    until: now,
    timezone: 'Europe/Berlin',
    selection: {},
    total: tallyOf(outcomes),
    pictures: picturesOf(outcomes, { local, hours: CALENDAR.hours, isOpen: (at) => calendar.isOpen(at) }),
    promises: keptPromises(outcomes, [POLICY]),
    bySource: groupStats(outcomes, 'source', local),
    byBrand: groupStats(outcomes, 'brand', local),
    byKind: groupStats(outcomes, 'kind', local),
    byReach: groupStats(outcomes, 'reach', local),
    fairness: compareReach(outcomes),
    byAgent: groupStats(outcomes, 'agent', local).filter(({ key }) => key !== null),
    oldest: [oldCase()],
    waves: [],
    coverage: [
      {
        source: 'forum',
        watchedSince: now - 60 * DAY,
        gaps: [{ from: now - 9 * DAY, to: now - 8 * DAY }],
        unknownSince: null,
        reason: null,
      },
    ],
    gapsKeptSince: now - 30 * DAY,
    watched: { since: now - 60 * DAY, until: now },
    beside: [],
    targets: {},
    unknown: [],
    ...values,
  }
}
