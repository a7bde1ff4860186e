import type { Command } from 'commander'
import { listSources } from '../../app/list-sources.js'
import { testSource } from '../../app/test-source.js'
import { sourceDocument, sourceLines } from '../../report/source-lines.js'
import { trialLines } from '../../report/trial-lines.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import type { GlobalOptions } from '../command.js'
import { addFormats, type FormatOptions, formatOf } from '../formats.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'
import { writeRows } from '../write-rows.js'

export function define(command: Command): void {
  command
    .argument('[action]', 'list (default) or test')
    .argument('[source]', 'for test: id of a source, or a URL')
    .addHelpText('after', '\nmonitor sources test ID|URL fetches one and shows what it would store, and how it would be judged.\n')
  addFormats(command)
}

const COLUMNS = ['source', 'health', 'type', 'last_success_at', 'next_due_at', 'failures', 'mentions', 'unknown_since', 'message', 'url']

async function list(options: GlobalOptions & FormatOptions, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true }, async (app) => {
    const now = app.runtime.now()
    const rows = (await listSources(app)).map(({ config, state, due, dueReason }) => ({ ...config, state, due, dueReason }))
    const written = writeRows({ plural: 'sources', singular: 'source', now, rows: rows.map(sourceDocument), columns: COLUMNS }, format, io)
    if (!written) io.out(sourceLines(rows, now, await io.style()))
    return EXIT.done
  })
}

async function test(target: string | undefined, options: GlobalOptions & FormatOptions, io: Io): Promise<ExitCode> {
  if (target === undefined) throw new MonitorError('sources test: which one?', { exit: EXIT.usage, hint: 'monitor sources test ID|URL' })
  return withApp({ options, io, readonly: true }, async (app) => {
    const trial = await testSource(app, target)
    const rows = trial.mentions.map((mention) => ({
      native_id: mention.nativeId,
      kind: mention.verdict.kind,
      relevant: mention.verdict.relevant,
      official: mention.officialIdentity,
      language: mention.verdict.language,
      author: mention.author.name,
      title: mention.title,
      text: mention.text,
      url: mention.url,
      published_at: mention.publishedAt === null ? null : new Date(mention.publishedAt).toISOString(),
    }))
    const columns = ['native_id', 'kind', 'relevant', 'author', 'title', 'url']
    if (!writeRows({ plural: 'mentions', singular: 'mention', now: app.runtime.now(), rows, columns }, formatOf(options, io), io)) {
      io.out(trialLines(trial.mentions, await io.style()))
    }
    for (const warning of trial.warnings) io.err(`monitor: ${warning}\n`)
    return EXIT.done
  })
}

export async function run([action = 'list', target]: readonly string[], options: GlobalOptions & FormatOptions, io: Io): Promise<ExitCode> {
  if (action === 'list') return list(options, io)
  if (action === 'test') return test(target, options, io)
  throw new MonitorError(`sources ${action}: not an action`, { exit: EXIT.usage, hint: 'monitor sources, or monitor sources test ID|URL' })
}
