import type { Command } from 'commander'
import { parseCaseName } from '../../app/case-name.js'
import { testRoutes } from '../../app/delivery/route-test.js'
import { ROUTE_FIELDS, routeDocument } from '../../report/documents/route-document.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase, type Said } from '../../util/say.js'
import { readCases } from '../act-command.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { ROUTE_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor route test C-12', 'who would be told of this case, from when on, and why the others are not'],
  ["monitor unanswered | monitor route test - --format '{{case}} {{receiver}} {{told}}'", 'the same of every open case'],
]

export function define(command: Command): void {
  command
    .argument('<action>', 'test')
    .argument('[case...]', 'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV')
  addFormats(command, { fields: 'case,receiver,told', template: '{{case}} {{receiver}} {{reason}}', known: ROUTE_FIELDS })
}

const refuse = (message: Said): MonitorError =>
  new MonitorError(message, { exit: EXIT.usage, hint: 'such as monitor route test C-12' })

export async function run(
  [action, ...words]: readonly string[],
  options: GlobalOptions & FormatOptions,
  io: Io,
): Promise<ExitCode> {
  if (action !== 'test') throw refuse(phrase`route ${action ?? ''}: no such action`)
  if (words.length === 0) throw refuse('route test: of which case?')
  const format = formatOf(options, io)
  const targets = await readCases(words, io)
  const faulty = targets.find(({ fault }) => fault !== null)
  if (faulty !== undefined) throw faulty.fault
  return withApp({ options, io, readonly: true }, async (app) => {
    const lines = await testRoutes(
      app,
      targets.map(({ name }) => parseCaseName(name)),
    )
    const now = app.runtime.now()
    const { timezone } = app.config.sla.calendar
    if (format.as === 'cards') {
      const { routeLines } = await import('../../report/lines/route-lines.js')
      io.out(routeLines(lines, await openSheet(io, 'stdout', { now, timezone })))
      return EXIT.done
    }
    const names = { plural: 'receivers', singular: 'receiver', fields: ROUTE_FIELDS, columns: ROUTE_COLUMNS, timezone }
    const head = { schema: 1, generated_at: toIso(now) }
    await writeListing({ ...names, rows: lines.map(routeDocument), head, tail: {}, after: [], words: {} }, format, io)
    return EXIT.done
  })
}
