import { type Command, Option } from 'commander'
import { type StatsQuery, stats } from '../../app/figures/stats.js'
import { STATS_BY, type Stats } from '../../model/stats.js'
import { KINDS, SEVERITIES } from '../../model/verdict.js'
import { alertsDocument } from '../../report/documents/alert-rate-document.js'
import {
  fairnessDocument,
  type GroupDocument,
  groupDocument,
  STATS_FIELDS,
  stretchDocument,
  tallyDocument,
} from '../../report/documents/stats-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { STATS_COLUMNS } from '../listing/pipe-columns.js'
import { tellUnknown } from '../listing/write-cases.js'
import { type Listing, writeListing } from '../listing/write-listing.js'
import { addFormats, besideIn, type FormatOptions, formatOf, type MachineFormat } from '../options/formats.js'
import { addSelected, oneOf, type SelectionOptions, selectionOf } from '../options/selection.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor stats', 'how many were answered in the last thirty days, and how fast'],
  ['monitor stats --by source --since 90d', 'where customers wait longest'],
  ['monitor stats --by reach', 'do those with many followers get their answer sooner?'],
  ['monitor stats --by week --since 365d --csv > weeks.csv', 'for a chart'],
]

export interface StatsOptions extends GlobalOptions, FormatOptions, SelectionOptions {
  readonly by?: string
}

const SINCE = '30d'

export function define(command: Command): void {
  addSelected(command, [
    describedOption('--by <what>', phrase`a line each for ${STATS_BY.join(', ')}`, STATS_BY),
    new Option('--since <when>', 'published since: 90d, or an instant').default(SINCE),
    new Option('--until <when>', 'published until'),
    new Option('--source <id...>', 'from these sources'),
    new Option('--brand <name...>', 'about these brands'),
    describedOption('--kind <kind...>', phrase`of these kinds: ${KINDS.join(', ')}`, KINDS),
    describedOption('--severity <at-least>', phrase`at least this severe: ${SEVERITIES.join(', ')}`, SEVERITIES),
    new Option('--language <code...>', 'in these languages: de, en, …'),
  ])
  addFormats(command, {
    fields: 'group,cases,answer_rate',
    template: '{{group}} {{cases}} {{answer_rate.share}}',
    known: STATS_FIELDS,
  })
}

/** Options → query. Throws a usage error that names the flag. */
export function statsQuery(options: StatsOptions, now: number): StatsQuery {
  return {
    ...selectionOf({ ...options, since: options.since ?? SINCE }, now),
    ...(options.by !== undefined && { by: oneOf('--by', [options.by], STATS_BY)[0]! }),
  }
}

const ALL = 'all'

/** The groups that were asked for; where none were, all cases as the one group. */
function rowsOf({ by, groups, total }: Stats): GroupDocument[] {
  return by === null ? [groupDocument({ key: ALL, followers: null, tally: total })] : groups.map(groupDocument)
}

function listingOf(found: Stats): Listing {
  const unknown = found.unknown.map(stretchDocument)
  const fairness = found.fairness === null ? null : fairnessDocument(found.fairness)
  const total = tallyDocument(found.total)
  const alerts = found.alerts === null ? null : alertsDocument(found.alerts)
  return {
    plural: 'groups',
    singular: 'group',
    rows: rowsOf(found),
    fields: STATS_FIELDS,
    columns: STATS_COLUMNS,
    timezone: null,
    head: {
      schema: 1,
      generated_at: toIso(found.generatedAt),
      complete: unknown.length === 0,
      since: toIsoOrNull(found.since),
      until: toIsoOrNull(found.until),
      by: found.by,
    },
    tail: { total, fairness, unknown, alerts },
    after: [
      { type: 'total', ...total },
      ...(fairness === null ? [] : [{ type: 'fairness', ...fairness }]),
      ...unknown.map((each) => ({ type: 'unknown', ...each })),
      ...(alerts === null ? [] : [{ type: 'alerts', ...alerts }]),
    ],
    words: {},
  }
}

async function write(found: Stats, format: MachineFormat | { readonly as: 'cards' }, io: Io, timezone: string): Promise<void> {
  if (format.as !== 'cards') {
    await writeListing(listingOf(found), format, io)
    return
  }
  const { statsLines } = await import('../../report/stats/stats-lines.js')
  io.out(statsLines(found, await openSheet(io, 'stdout', { now: found.generatedAt, timezone })))
}

/** Exit 3 when something of the selection could not be seen: the figures may be better or worse than they look. */
export async function run(_args: readonly string[], options: StatsOptions, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const query = statsQuery(options, runtimeOf(options, io).now())
  return withApp({ options, io, readonly: true }, async (app) => {
    const found = await stats(app, query)
    const { timezone } = app.config.sla.calendar
    await write(found, format, io, timezone)
    if (format.as !== 'json' && format.as !== 'ndjson')
      await tellUnknown(found.unknown, { ...io, say: besideIn(format, io) }, { now: found.generatedAt, timezone })
    return found.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
