import { type Command, Option } from 'commander'
import { LABELS, type Label, SEVERITIES, type Severity } from '../../model/verdict.js'
import { parseDuration } from '../../util/duration.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { parseSince } from '../../util/instant.js'
import { kept, phrase, type Said } from '../../util/say.js'
import { UnknownWord } from '../../util/unknown-word.js'
import { describedOption } from '../help/described.js'

/** What every listing can be narrowed by. */
export interface SelectionOptions {
  readonly since?: string
  readonly until?: string
  readonly olderThan?: string
  readonly source?: string[]
  readonly brand?: string[]
  readonly kind?: string[]
  readonly severity?: string
  readonly author?: string
  readonly language?: string[]
  readonly search?: string
  readonly limit?: string
}

/** The same, understood; instants are UTC ms. */
export interface Selection {
  readonly since?: number
  readonly until?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly kinds?: readonly Label[]
  readonly minSeverity?: Severity
  readonly author?: string
  readonly languages?: readonly string[]
  readonly search?: string
  readonly limit?: number
}

export function addSelected(command: Command, options: readonly Option[]): void {
  for (const option of options) command.addOption(option.helpGroup('Selection:'))
}

/** The selection that all listings share. */
export function addSelection(command: Command): void {
  addSelected(command, [
    new Option('--since <when>', 'published since: 24h, 3d, or an instant'),
    new Option('--until <when>', 'published until'),
    new Option('--older-than <duration>', 'published longer ago than this'),
    new Option('--source <id...>', 'from these sources'),
    new Option('--brand <name...>', 'about these brands'),
    describedOption('--kind <kind...>', phrase`of these kinds: ${LABELS.join(', ')}`, LABELS),
    describedOption('--severity <at-least>', phrase`at least this severe: ${SEVERITIES.join(', ')}`, SEVERITIES),
    new Option('--author <who>', 'by this author: id, handle or name'),
    new Option('--language <code...>', 'in these languages: de, en, …'),
    new Option('--search <words>', 'full text: words, "a phrase", AND OR NOT, prefix*'),
    new Option('--limit <n>', 'at most this many'),
  ])
}

const fault = (flag: string, value: string, what: Said, hint?: string): MonitorError =>
  new MonitorError(phrase`${flag} ${value}: ${kept(what)}`, { exit: EXIT.usage, ...(hint !== undefined && { hint }) })

function instant(flag: string, value: string, now: number): number {
  const parsed = parseSince(value, now)
  if (parsed === null)
    throw fault(flag, value, 'not a duration (24h) or an instant (2026-11-20T09:00:00Z)', 'see: monitor help durations')
  return parsed
}

/** A duration → ms. Throws a usage error that names the flag. */
export function span(flag: string, value: string): number {
  const parsed = parseDuration(value)
  if (parsed === null) throw fault(flag, value, 'not a duration (90s 15m 24h 3d 2w)', 'see: monitor help durations')
  return parsed
}

/** A duration that is more than nothing. */
export function someTime(flag: string, value: string): number {
  const ms = span(flag, value)
  if (ms > 0) return ms
  throw new MonitorError(phrase`${flag} ${value}: must be longer than that`, { exit: EXIT.usage, hint: 'such as 4h or 2d' })
}

/** Words of a known set; `a,b` is taken for `a b`. Throws a usage error that names the flag and the set. */
export function oneOf<Value extends string>(flag: string, values: readonly string[], known: readonly Value[]): Value[] {
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim().toLowerCase())
  const stranger = words.find((word) => !(known as readonly string[]).includes(word))
  if (stranger !== undefined)
    throw new UnknownWord(phrase`${flag} ${stranger}: ${phrase`not one of ${known.join(', ')}`}`, { word: stranger, known })
  return words as Value[]
}

function limitOf(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw fault('--limit', value, 'not a number from 1 on')
  return Number(value)
}

/** Options → selection. Throws a usage error that names the flag. */
export function selectionOf(options: SelectionOptions, now: number): Selection {
  const { since, olderThan, source, brand, kind, severity, author, language, search, limit } = options
  const until = [
    ...(options.until === undefined ? [] : [instant('--until', options.until, now)]),
    ...(olderThan === undefined ? [] : [now - span('--older-than', olderThan)]),
  ]
  return {
    ...(since !== undefined && { since: instant('--since', since, now) }),
    ...(until.length > 0 && { until: Math.min(...until) }),
    ...(source !== undefined && { sources: source }),
    ...(brand !== undefined && { brands: brand }),
    ...(kind !== undefined && { kinds: oneOf('--kind', kind, LABELS) }),
    ...(severity !== undefined && { minSeverity: oneOf('--severity', [severity], SEVERITIES)[0]! }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && {
      languages: language.flatMap((codes) => codes.split(',')).map((code) => code.trim().toLowerCase()),
    }),
    ...(search !== undefined && { search }),
    ...(limit !== undefined && { limit: limitOf(limit) }),
  }
}
