import { type Command, Option } from 'commander'
import { type ReportQuery, report } from '../../app/figures/report.js'
import { writeReport } from '../../app/figures/write-report.js'
import type { Report } from '../../model/report.js'
import { KINDS, SEVERITIES } from '../../model/verdict.js'
import { reportDocument } from '../../report/documents/report-document.js'
import { isComplete } from '../../report/shapes/is-complete.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { casesText, percentText } from '../../report/stats/stats-words.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'
import { tellUnknown } from '../listing/write-cases.js'
import { addSelected, type SelectionOptions, selectionOf } from '../options/selection.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor report --html report.html', 'the last ninety days as one page, to be opened, sent or printed'],
  ['monitor report --html bericht.html --lang de --since 365d', 'the last year, in German'],
  ['monitor report --html - --brand Beispiel > beispiel.html', 'one brand, to standard output'],
  ['monitor report --html report.html --beside nordfunk.yaml', 'a rival beside you, from its own configuration and database'],
  ['monitor report --json | jq .total', 'the same figures for a report of your own'],
]

export interface ReportOptions extends GlobalOptions, SelectionOptions {
  readonly html?: string
  readonly json?: boolean
  readonly beside?: string[]
}

const SINCE = '90d'

export function define(command: Command): void {
  addSelected(command, [
    new Option('--since <when>', 'published since: 90d, or an instant').default(SINCE),
    new Option('--until <when>', 'published until'),
    new Option('--source <id...>', 'from these sources'),
    new Option('--brand <name...>', 'about these brands'),
    describedOption('--kind <kind...>', phrase`of these kinds: ${KINDS.join(', ')}`),
    describedOption('--severity <at-least>', phrase`at least this severe: ${SEVERITIES.join(', ')}`),
    new Option('--language <code...>', 'in these languages: de, en, …'),
  ])
  command.addOption(
    new Option('--beside <file...>', 'configurations of rivals to set beside, instead of those of report.beside').helpGroup(
      'Selection:',
    ),
  )
  command.addOption(
    new Option('--html <file>', 'write one page that loads nothing, readable by you alone; - for standard output').helpGroup(
      'Output:',
    ),
  )
  command.addOption(new Option('--json', 'the same figures as one JSON document').helpGroup('Output:'))
}

/** Options → query. Throws a usage error that names the flag. */
export function reportQuery(options: ReportOptions, now: number): ReportQuery {
  const { since, ...rest } = selectionOf({ ...options, since: options.since ?? SINCE }, now)
  if (since === undefined || (rest.until ?? now) <= since)
    throw new MonitorError(phrase`--until must be later than --since`, {
      exit: EXIT.usage,
      hint: phrase`see: monitor help durations`,
    })
  return { ...rest, since, ...(options.beside !== undefined && { beside: options.beside }) }
}

type Wanted = { readonly as: 'json' } | { readonly as: 'html'; readonly file: string | null }

/** A page is nothing for a terminal, so it is asked for by name; the figures in short are what `stats` tells. */
function wantedOf({ html, json }: ReportOptions): Wanted {
  if (html !== undefined && json === true)
    throw new MonitorError(phrase`choose one of --html, --json`, { exit: EXIT.usage, hint: phrase`run it twice for both` })
  if (json === true) return { as: 'json' }
  if (html === undefined || html === '')
    throw new MonitorError(phrase`say where the report goes: --html FILE, or --json`, {
      exit: EXIT.usage,
      hint: phrase`monitor report --html report.html · monitor stats shows the figures in the terminal`,
    })
  return { as: 'html', file: html === '-' ? null : html }
}

async function writePage(found: Report, file: string | null, io: Io): Promise<void> {
  const { reportPage } = await import('../../report/html/report-page.js')
  const text = reportPage(found, io.say)
  if (file === null) {
    io.out(text)
    return
  }
  await writeReport(file, text, io.cwd)
  const { say } = io
  const { total } = found
  io.err(`${say`Written to ${file}: ${casesText(total.cases, say)}, ${percentText(total.answered)} answered.`}\n`)
}

/** On stderr, what the figures lack: of ours, then of each other company, whose sources are told by its file. */
async function tellMissing({ unknown, beside, generatedAt, timezone }: Report, io: Io): Promise<void> {
  const theirs = beside.flatMap((other) =>
    'fault' in other ? [] : other.unknown.map((each) => ({ ...each, source: `${other.file}: ${each.source}` })),
  )
  await tellUnknown([...unknown, ...theirs], io, { now: generatedAt, timezone })
  for (const other of beside) {
    if (!('fault' in other)) continue
    const { file, fault } = other
    const hint = phrase`monitor check --config FILE finds faults of such a file; monitor poll --config FILE makes its database, or brings it up to date`
    reportProblem({ message: phrase`${file} could not be set beside: ${kept(fault)}`, hint }, false, io)
  }
}

/** Exit 3 when something of the selection could not be seen: the figures may be better or worse than they look. */
export async function run(_args: readonly string[], options: ReportOptions, io: Io): Promise<ExitCode> {
  const wanted = wantedOf(options)
  const query = reportQuery(options, runtimeOf(options, io).now())
  return withApp({ options, io, readonly: true }, async (app) => {
    const found = await report(app, query)
    if (wanted.as === 'json') io.out(`${jsonText(reportDocument(found))}\n`)
    else await writePage(found, wanted.file, io)
    if (wanted.as === 'html') await tellMissing(found, io)
    return isComplete(found) ? EXIT.done : EXIT.partial
  })
}
