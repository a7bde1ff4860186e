import type { Replay, ReplayedCase, ReplayStanding, ReplayTotals, ReplayWeek } from '../../model/replay.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'

const DAY = 86_400_000

const standingDocument = (standing: ReplayStanding | null) =>
  standing === null
    ? null
    : {
        state: standing.state,
        kind: standing.kind,
        severity: standing.severity,
        brand: standing.brand,
        policy: standing.policy,
        status: standing.status,
        due_at: toIso(standing.dueAt),
        breaches: standing.breaches,
        first_told_at: toIsoOrNull(standing.firstToldAt),
        told: standing.told,
      }

/** One case that the two configurations see differently. `case` null: only the one that is tried finds it. */
export const replayedDocument = ({ before, after, kept, changes, ...told }: ReplayedCase) => ({
  case: told.caseId === null ? null : caseName(told.caseId),
  mention: `M-${told.mentionId}`,
  changes: changes.map(({ code }) => code),
  reasons: changes.map(({ reason }) => reason),
  source: told.source,
  author: told.author,
  title: told.title,
  url: told.url,
  started_at: toIso(told.startedAt),
  before: standingDocument(before),
  after: standingDocument(after),
  kept: kept === null ? null : { outcome: kept.outcome, policy_hash: kept.policyHash },
})

const STANDING = [
  ...['state', 'kind', 'severity', 'brand', 'policy', 'status', 'due_at', 'breaches', 'first_told_at', 'told'],
] as const

/** Every field of it, in the order of the document. */
export const REPLAY_FIELDS = [
  ...['case', 'mention', 'changes', 'reasons', 'source', 'author', 'title', 'url', 'started_at'],
  ...STANDING.map((field) => `before.${field}`),
  ...STANDING.map((field) => `after.${field}`),
  ...['kept.outcome', 'kept.policy_hash'],
] as const

/** Days that a replay looks at: figures per day are of these. */
export const replayDays = ({ since, generatedAt }: Replay): number => Math.max(1, (generatedAt - since) / DAY)

const perDay = (count: number, days: number): number => Math.round((count / days) * 100) / 100

const totalsDocument = (totals: ReplayTotals, days: number) => ({
  cases: totals.cases,
  open: totals.states.open,
  answered: totals.states.answered,
  resolved: totals.states.resolved,
  dismissed: totals.states.dismissed,
  removed_unanswered: totals.states['removed-unanswered'],
  breached: totals.breached,
  breaches: totals.breaches,
  messages: totals.messages,
  messages_per_day: perDay(totals.messages, days),
  told: totals.told,
  told_per_day: perDay(totals.told, days),
})

const weekDocument = ({ week, cases, breaches, told }: ReplayWeek) => ({
  week,
  cases_before: cases.before,
  cases_after: cases.after,
  breaches_before: breaches.before,
  breaches_after: breaches.after,
  told_before: told.before,
  told_after: told.after,
})

/** Everything but the cases: what was compared, what each comes to, week by week, and what a replay cannot know. */
export const replaySummary = (replay: Replay) => ({
  since: toIso(replay.since),
  until: toIso(replay.until),
  timezone: replay.timezone,
  config_before: replay.configs.before,
  config_after: replay.configs.after,
  mentions: replay.mentions,
  judged_differently: replay.rejudged,
  really_told: replay.reallyTold,
  before: totalsDocument(replay.totals.before, replayDays(replay)),
  after: totalsDocument(replay.totals.after, replayDays(replay)),
  weeks: replay.weeks.map(weekDocument),
  notes: replay.notes.map(({ code, text }) => ({ code, text })),
})
