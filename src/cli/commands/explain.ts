import type { Command } from 'commander'
import type { App } from '../../app/app.js'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { explainCase, explainMention } from '../../app/showing/explain-case.js'
import { explainedMentionDocument, explanationDocument } from '../../report/documents/explanation-document.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { exactOption } from '../options/views.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor explain C-12', 'why it is a case, why its clock stands so, why it was announced or not'],
  ['monitor explain C-12 --all', 'with every reply of a long conversation, and every hour that does not count'],
  ['monitor explain M-17', 'why one mention is judged as it is'],
]

export function define(command: Command): void {
  command
    .argument('<case|mention>', 'C-12 or M-17')
    .option(
      '--all',
      'every post, every reply, every hour that does not count; else of what is many and much the same the first and the last',
    )
    .option('--json', 'one JSON document')
    .addOption(exactOption())
}

type Options = GlobalOptions & { readonly all?: boolean; readonly json?: boolean; readonly exact?: boolean }
type Output = { readonly all: boolean; readonly json: boolean; readonly exact: boolean; readonly io: Io }

const sheetOf = (app: App, { io, exact }: Output) =>
  openSheet(io, 'stdout', { now: app.runtime.now(), timezone: app.config.sla.calendar.timezone, exact })

async function writeMention(app: App, id: number, output: Output): Promise<void> {
  const { json, io } = output
  const explained = await explainMention(app, id)
  if (json) io.out(`${jsonText(explainedMentionDocument(explained, app.runtime.now()))}\n`)
  else {
    const { explainedMention } = await import('../../report/cases/explanation.js')
    io.out(explainedMention(explained, await sheetOf(app, output)))
  }
}

async function writeCase(app: App, id: number, output: Output): Promise<void> {
  const { all, json, io } = output
  const explained = await explainCase(app, id)
  if (json) io.out(`${jsonText(explanationDocument(explained))}\n`)
  else {
    const { explainedCase } = await import('../../report/cases/explanation.js')
    io.out(explainedCase(explained, await sheetOf(app, output), all))
  }
}

export async function run([name]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const mentionId = parseMentionName(name!)
  const caseId = mentionId === null ? parseCaseName(name!) : null
  const output = { all: options.all === true, json: options.json === true, exact: options.exact === true, io }
  return withApp({ options, io, readonly: true }, async (app) => {
    if (caseId === null) await writeMention(app, mentionId!, output)
    else await writeCase(app, caseId, output)
    return EXIT.done
  })
}
