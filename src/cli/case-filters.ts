import { type Command, Option } from 'commander'
import { CASE_SORTS, type CaseQuery, type CaseSort } from '../app/list-cases.js'
import { CASE_STATES, type CaseState } from '../model/case.js'
import { KINDS, type Kind, SEVERITIES, type Severity } from '../model/verdict.js'
import { parseDuration } from '../util/duration.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { parseSince } from '../util/instant.js'

export interface CaseFilterOptions {
  readonly since?: string
  readonly until?: string
  readonly olderThan?: string
  readonly overdue?: boolean
  readonly dueWithin?: string
  readonly source?: string[]
  readonly brand?: string[]
  readonly kind?: string[]
  readonly severity?: string
  readonly author?: string
  readonly language?: string[]
  readonly assignee?: string
  readonly search?: string
  readonly limit?: string
  readonly sort?: string
  readonly state?: string[]
}

/** The selection that all listing commands share. */
export function addCaseFilters(command: Command): void {
  command
    .option('--since <when>', 'published since: 24h, 3d, or an instant')
    .option('--until <when>', 'published until')
    .option('--older-than <duration>', 'published longer ago than this')
    .option('--overdue', 'only those whose due time has passed')
    .option('--due-within <duration>', 'due within this time, or overdue')
    .option('--source <id...>', 'from these sources')
    .option('--brand <name...>', 'about these brands')
    .option('--kind <kind...>', `of these kinds: ${KINDS.join(', ')}`)
    .addOption(new Option('--severity <at-least>', 'at least this severe').choices([...SEVERITIES]))
    .option('--author <text>', 'by this author: id, handle or part of the name')
    .option('--language <code...>', 'in these languages: de, en, …')
    .option('--assignee <name>', 'assigned to this person')
    .option('--search <words>', 'full text: words, "a phrase", AND OR NOT, prefix*')
    .option('--limit <n>', 'at most this many')
    .addOption(new Option('--sort <order>', 'order').choices([...CASE_SORTS]).default('overdue'))
}

const fault = (flag: string, value: string, wanted: string): MonitorError =>
  new MonitorError(`${flag} ${value}: not ${wanted}`, { exit: EXIT.usage, hint: 'monitor help durations' })

function instant(flag: string, value: string, now: number): number {
  const parsed = parseSince(value, now)
  if (parsed === null) throw fault(flag, value, 'a duration (24h) or an instant (2026-11-20T09:00:00Z)')
  return parsed
}

function span(flag: string, value: string): number {
  const parsed = parseDuration(value)
  if (parsed === null) throw fault(flag, value, 'a duration (90s 15m 24h 3d 2w)')
  return parsed
}

function oneOf<Value extends string>(flag: string, values: readonly string[], known: readonly Value[]): Value[] {
  const stranger = values.find((value) => !(known as readonly string[]).includes(value))
  if (stranger !== undefined) throw fault(flag, stranger, `one of ${known.join(', ')}`)
  return values as Value[]
}

function limit(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw fault('--limit', value, 'a number from 1 on')
  return Number(value)
}

/** Options → query. Throws a usage error that names the flag. */
export function caseQuery(options: CaseFilterOptions, now: number, states: readonly CaseState[]): CaseQuery {
  const until = [
    ...(options.until === undefined ? [] : [instant('--until', options.until, now)]),
    ...(options.olderThan === undefined ? [] : [now - span('--older-than', options.olderThan)]),
  ]
  return {
    states: options.state === undefined ? states : oneOf('--state', options.state, CASE_STATES),
    sort: (options.sort ?? 'overdue') as CaseSort,
    ...(options.since !== undefined && { since: instant('--since', options.since, now) }),
    ...(until.length > 0 && { until: Math.min(...until) }),
    ...(options.overdue === true && { overdue: true }),
    ...(options.dueWithin !== undefined && { dueWithinMs: span('--due-within', options.dueWithin) }),
    ...(options.source !== undefined && { sources: options.source }),
    ...(options.brand !== undefined && { brands: options.brand }),
    ...(options.kind !== undefined && { kinds: oneOf<Kind>('--kind', options.kind, KINDS) }),
    ...(options.severity !== undefined && { minSeverity: options.severity as Severity }),
    ...(options.author !== undefined && { author: options.author }),
    ...(options.language !== undefined && { languages: options.language }),
    ...(options.assignee !== undefined && { assignee: options.assignee }),
    ...(options.search !== undefined && { search: options.search }),
    ...(options.limit !== undefined && { limit: limit(options.limit) }),
  }
}
