import type { Pictures, WaitCurve } from '../../model/pictures.js'
import type { KeptPromise, OldestCase, Report, ReportSelection, SourceCoverage } from '../../model/report.js'
import type { Share } from '../../model/tally.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { waveFiguresDocument } from '../cases/wave-words.js'
import { isComplete } from '../shapes/is-complete.js'
import { type TargetStand, targetStands } from '../stats/target-stands.js'
import { besideDocument } from './beside-document.js'
import { caseName } from './case-document.js'
import { fairnessDocument, groupDocument, shareDocument, stretchDocument, tallyDocument } from './stats-document.js'

const seconds = (ms: number): number => Math.floor(ms / 1_000)
const secondsOrNull = (ms: number | null): number | null => (ms === null ? null : seconds(ms))
const shareOf = ({ share, low, high }: Share) => shareDocument({ share, low, high })

const curveDocument = ({ waits, points, unfinished, median, longest }: WaitCurve) => ({
  cases: waits,
  unfinished,
  median_seconds: secondsOrNull(median),
  longest_seconds: seconds(longest),
  points: points.map((point) => ({ seconds: seconds(point.ms), ...shareOf(point) })),
})

const hoursDocument = ({ heat, outsideHours }: Pictures) => ({
  outside_office_hours: shareDocument(outsideHours),
  cells: heat.map(({ weekday, hour, cases, open }) => ({ weekday, hour, cases, open: Math.round(open * 100) / 100 })),
})

const targetDocument = ({ within, target, share, stand }: TargetStand) => ({
  within,
  target,
  share: shareDocument(share),
  met: stand === null ? null : stand.isMet,
  certain: stand === null ? null : stand.isCertain,
})

const promiseDocument = ({ policy, target, cases, due, kept }: KeptPromise) => ({
  policy,
  first_answer_seconds: target === null ? null : seconds(target.ms),
  time: target?.time ?? null,
  max_wall_seconds: secondsOrNull(target?.maxWallMs ?? null),
  cases,
  due,
  kept_rate: shareDocument(kept),
})

const oldestDocument = ({ id, startedAt, waitedMs, businessMs, isOverdue, ...rest }: OldestCase) => ({
  case: caseName(id),
  waits_since: toIso(startedAt),
  waited_seconds: seconds(waitedMs),
  business_seconds_waited: seconds(businessMs),
  overdue: isOverdue,
  source: rest.source,
  brand: rest.brand,
  kind: rest.kind,
  severity: rest.severity,
  title: rest.title,
  text: rest.text,
  url: rest.url,
})

const coverageDocument = ({ source, watchedSince, gaps, unknownSince, reason }: SourceCoverage) => ({
  source,
  watched_since: toIsoOrNull(watchedSince),
  gaps: gaps.map(({ from, to }) => ({ from: toIso(from), to: toIso(to) })),
  unknown_since: toIsoOrNull(unknownSince),
  reason,
})

const selectionDocument = ({ sources, brands, kinds, languages, minSeverity }: ReportSelection) => ({
  sources: sources ?? null,
  brands: brands ?? null,
  kinds: kinds ?? null,
  languages: languages ?? null,
  severity: minSeverity ?? null,
})

/** All figures as one document, for reports of others. */
export function reportDocument(report: Report) {
  const unknown = report.unknown.map(stretchDocument)
  return {
    schema: 1 as const,
    generated_at: toIso(report.generatedAt),
    complete: isComplete(report),
    company: report.company,
    since: toIso(report.since),
    until: toIso(report.until),
    timezone: report.timezone,
    selection: selectionDocument(report.selection),
    total: tallyDocument(report.total),
    curve: curveDocument(report.pictures.wall),
    business_curve: curveDocument(report.pictures.business),
    targets: targetStands(report).map(targetDocument),
    promises: report.promises.map(promiseDocument),
    by_week: report.pictures.weeks.map(groupDocument),
    by_source: report.bySource.map(groupDocument),
    by_brand: report.byBrand.map(groupDocument),
    beside: report.beside.map(besideDocument),
    by_kind: report.byKind.map(groupDocument),
    by_reach: report.byReach.map(groupDocument),
    fairness: fairnessDocument(report.fairness),
    by_agent: report.byAgent.map(groupDocument),
    hours: hoursDocument(report.pictures),
    oldest: report.oldest.map(oldestDocument),
    waves: report.waves === null ? null : report.waves.map(waveFiguresDocument),
    coverage: report.coverage.map(coverageDocument),
    gaps_kept_since: toIso(report.gapsKeptSince),
    unknown,
  }
}
