import type { Command } from 'commander'
import { parseCaseName } from '../../app/case-name.js'
import { showCase } from '../../app/showing/show-case.js'
import { casePageDocument } from '../../report/documents/case-page-document.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { exactOption } from '../options/views.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor show C-12', 'what was written to and fro, and what was done about it'],
  ['monitor show C-12 --all', 'with every post of a long conversation, and every reminder'],
  ['monitor show C-12 --json', 'the same for a program'],
]

export function define(command: Command): void {
  command
    .argument('<case>', 'such as C-12')
    .option(
      '--all',
      'the whole conversation, each post to its end, and every reminder; else of what is long what belongs to the case',
    )
    .option('--json', 'one JSON document')
    .addOption(exactOption())
}

type Options = GlobalOptions & { readonly all?: boolean; readonly json?: boolean; readonly exact?: boolean }

export async function run([name]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const id = parseCaseName(name!)
  return withApp({ options, io, readonly: true }, async (app) => {
    const shown = await showCase(app, id)
    if (options.json) io.out(`${jsonText(casePageDocument(shown))}\n`)
    else {
      const { casePage } = await import('../../report/cases/case-page.js')
      const { timezone } = app.config.sla.calendar
      const time = { now: shown.now, timezone, exact: options.exact === true }
      io.out(casePage(shown, await openSheet(io, 'stdout', time), options.all))
    }
    return EXIT.done
  })
}
