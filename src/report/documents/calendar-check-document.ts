import type { CalendarCheck, ClosedForecast, LeftClock } from '../../model/calendar.js'
import type { JudgedCase } from '../../model/case.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'

/** One clock that closed time leaves without an answer, with what is needed to give it. */
export const leftDocument = (left: LeftClock, { record }: JudgedCase, { stretch }: ClosedForecast) => ({
  case: caseName(record.id),
  status: left.status,
  answer_by: toIsoOrNull(left.answerBy),
  work_seconds_left: Math.floor(left.workMs / 1000),
  target: left.target,
  policy: left.policy,
  due_at: toIso(left.dueAt),
  closed_kind: stretch.kind,
  closed_for: [...stretch.why],
  closed_from: toIso(stretch.from),
  closed_until: toIso(stretch.to),
  kind: record.kind,
  severity: record.severity,
  brand: record.brand,
  source: record.source,
  assignee: record.assignee,
  author: record.author.name ?? record.author.handle,
  title: record.title,
  url: record.url,
})

/** Every field of it, in the order of the document. */
export const LEFT_FIELDS = [
  ...['case', 'status', 'answer_by', 'work_seconds_left', 'target', 'policy', 'due_at'],
  ...['closed_kind', 'closed_for', 'closed_from', 'closed_until'],
  ...['kind', 'severity', 'brand', 'source', 'assignee', 'author', 'title', 'url'],
] as const

/** Clocks in the order of the closed times that leave them. */
export const leftDocuments = ({ closed, cases }: CalendarCheck) =>
  closed.flatMap((forecast) =>
    forecast.left.flatMap((left) => {
      const judged = cases.get(left.caseId)
      return judged === undefined ? [] : [leftDocument(left, judged, forecast)]
    }),
  )

/** A closed time: how long, why, what it leaves and when not to complain. */
export const closedDocument = ({ stretch, left, waiting, lost }: ClosedForecast) => ({
  kind: stretch.kind,
  why: [...stretch.why],
  from: toIso(stretch.from),
  until: toIso(stretch.to),
  closed_seconds: Math.floor((stretch.to - stretch.from) / 1000),
  cases: left.map(({ caseId }) => caseName(caseId)),
  waiting,
  new_complaints: lost.map(({ policy, time, after, until }) => ({
    policy,
    time,
    posted_after: toIso(after),
    posted_until: toIso(until),
  })),
})
