import type { Config } from '../../model/config.js'
import type { BeforeAfter, ReplayNote } from '../../model/replay.js'
import { formatDuration } from '../../util/duration.js'
import { toIso } from '../../util/instant.js'
import type { App } from '../app.js'
import { policyHashOf } from '../judging/judge-case.js'
import { rulesHash, withConfig } from '../rules.js'
import type { ReplayProgress } from './cases.js'
import type { Sides } from './side.js'

/** What a replay has seen, as far as its limits depend on it. */
export interface Seen {
  readonly since: number
  readonly progress: Readonly<ReplayProgress>
  /** Hashes of the policies that closed cases keep, and how often each was met. */
  readonly kept: ReadonlyMap<string, number>
  readonly stepMs: number
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const MOST_NAMED = 12

/** Hundreds of names would be more than is read, and longer than what is told in another language. */
const named = (ids: readonly string[]): string =>
  ids.length <= MOST_NAMED ? ids.join(', ') : `${ids.slice(0, MOST_NAMED).join(', ')}, … (${ids.length})`

function* ofSources({ before, after }: BeforeAfter<Config>): Generator<string> {
  const [was, is] = [new Set(before.sources.map(({ id }) => id)), new Set(after.sources.map(({ id }) => id))]
  const fresh = [...is].filter((id) => !was.has(id))
  const gone = [...was].filter((id) => !is.has(id))
  if (fresh.length > 0) yield `nothing is stored yet of new sources: ${named(fresh)}`
  if (gone.length > 0) yield `mentions keep their verdicts where the tried configuration has no such source: ${named(gone)}`
}

function* ofRules({ progress }: Seen, { before, after }: BeforeAfter<Config>): Generator<string> {
  if (progress.erased > 0)
    yield `${many(progress.erased, 'mention')} of the period ${progress.erased === 1 ? 'is' : 'are'} erased: no text is left to be judged again, so each keeps its verdict`
  if (before.privacy.redact.join() !== after.privacy.redact.join())
    yield 'texts are stored redacted: what privacy.redact blacks out differently is not seen here'
  if (JSON.stringify(before.company.brands) !== JSON.stringify(after.company.brands))
    yield 'comments under an article that only the tried configuration takes to be about you are not looked for in other sources'
}

function* ofHolidays({ since }: Seen, { before, after }: BeforeAfter<Config>): Generator<string> {
  const years = after.sla.calendar.holidayYears ?? before.sla.calendar.holidayYears
  if (years !== undefined && since < Date.UTC(years.from, 0, 1))
    yield `public holidays are known from ${years.from} on: before, holidays count as working days`
}

function* ofClosed({ kept }: Seen, before: Config): Generator<string> {
  const current = policyHashOf(before.sla)
  const earlier = [...kept].reduce((sum, [hash, count]) => sum + (hash === current ? 0 : count), 0)
  if (earlier > 0)
    yield `${many(earlier, 'closed case')} ${earlier === 1 ? 'was' : 'were'} judged by an earlier policy and ${earlier === 1 ? 'keeps' : 'keep'} what it came to; here both configurations judge ${earlier === 1 ? 'it' : 'them'} anew`
}

const noted = (code: string, texts: Iterable<string>): ReplayNote[] => [...texts].map((text) => ({ code, text }))

/** What a replay cannot know or leaves out, as far as it matters for this one. */
export async function replayNotes(app: App, sides: Sides, seen: Seen): Promise<readonly ReplayNote[]> {
  const configs = { before: sides.before.config, after: sides.after.config }
  const { version } = app.runtime
  const rules = withConfig(await app.rules(), configs.before)
  const judgedBy = await app.store.getMeta('rules_hash')
  const pending = judgedBy !== null && judgedBy !== rulesHash(rules, version)
  const rulesDiffer = rulesHash(rules, version) !== rulesHash(withConfig(rules, configs.after), version)
  return [
    ...(pending
      ? noted('pending', ['what is stored was judged by other rules than those in force: the next poll judges it again'])
      : []),
    ...noted('sources', ofSources(configs)),
    ...(rulesDiffer ? noted('rules', ofRules(seen, configs)) : []),
    ...noted('holidays', ofHolidays(seen, configs)),
    ...noted('closed', ofClosed(seen, configs.before)),
    ...noted('alerts', [
      `alerts are worked out, not read from the log: of cases that began since ${toIso(seen.since)}, as if monitor had looked every ${formatDuration(seen.stepMs)} and every message had got through; acks, snoozes, silences, waves and times in which a source could not be seen are left out`,
    ]),
  ]
}
