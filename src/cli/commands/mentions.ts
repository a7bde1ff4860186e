import { type Command, Option } from 'commander'
import { countMentions } from '../../app/listing/count-listings.js'
import { listMentions, MENTION_SORTS, type MentionQuery } from '../../app/listing/list-mentions.js'
import { MENTION_GROUPS } from '../../model/grouping.js'
import { MENTION_FIELDS } from '../../report/documents/mention-document.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { writeCounting } from '../listing/write-counting.js'
import { writeMentions } from '../listing/write-mentions.js'
import { addCounting, type CountingOptions, countingOf } from '../options/counting.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { addSelected, addSelection, oneOf, type SelectionOptions, selectionOf } from '../options/selection.js'
import { addViews, type ViewOptions, viewOf } from '../options/views.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor mentions --since 24h', 'what was said about you in the last day'],
  ['monitor mentions --search "Hotline AND warte*" --kind complaint', 'find words in it'],
  ['monitor mentions --uncertain', 'where the verdict was close: monitor label M-12 complaint says what it is'],
  ['monitor mentions --since 30d --group-by day', 'how many a day'],
  ['monitor mentions --all --ndjson > mentions.ndjson', 'everything that was ever stored, one a line, in constant memory'],
]

export interface MentionOptions extends SelectionOptions, CountingOptions {
  readonly all?: boolean
  readonly uncertain?: boolean
  readonly sort?: string
}

export function define(command: Command): void {
  addSelection(command)
  addSelected(command, [
    new Option('--all', 'also those that are not about you'),
    new Option('--uncertain', 'only those whose verdict was close, and that nobody has labelled'),
    new Option(
      '--sort <order>',
      'by when it was first seen: newest, oldest; of uncertain ones by doubt: the closest first (default: newest, or doubt)',
    ),
  ])
  addViews(command)
  addCounting(command, MENTION_GROUPS)
  addFormats(command, { fields: 'mention,kind,url', template: '{{mention}} {{kind}} {{url}}', known: MENTION_FIELDS })
}

/** Options → query. Throws a usage error that names the flag. */
export function mentionQuery(options: MentionOptions, now: number): MentionQuery {
  if (options.all === true && options.search !== undefined) {
    throw new MonitorError('--search looks only through what is about you, so it cannot go with --all', {
      exit: EXIT.usage,
      hint: 'leave one of them out',
    })
  }
  const uncertain = options.uncertain === true
  const sort = oneOf('--sort', [options.sort ?? (uncertain ? 'doubt' : 'newest')], MENTION_SORTS)[0]!
  if (sort === 'doubt' && !uncertain) {
    throw new MonitorError('--sort doubt orders only what is uncertain', {
      exit: EXIT.usage,
      hint: 'monitor mentions --uncertain --sort doubt',
    })
  }
  return {
    ...selectionOf(options, now),
    sort,
    ...(options.all === true && { all: true }),
    ...(uncertain && { uncertain }),
  }
}

export async function run(
  _args: readonly string[],
  options: GlobalOptions & MentionOptions & FormatOptions & ViewOptions,
  io: Io,
): Promise<ExitCode> {
  const format = formatOf(options, io)
  const query = mentionQuery(options, runtimeOf(options, io).now())
  const counting = countingOf(options, MENTION_GROUPS)
  return withApp({ options, io, readonly: true }, async (app) => {
    const { timezone } = app.config.sla.calendar
    if (counting !== null) {
      const counted = await countMentions(app, query, counting.by)
      return writeCounting(counted, format, { io, timezone, noun: 'mention', limit: query.limit })
    }
    const listing = await listMentions(app, query)
    const isReview = query.uncertain === true
    const view = viewOf(options, app.config.listing.view)
    await writeMentions(listing, format, { io, timezone, isReview, view, exact: options.exact === true })
    return listing.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
