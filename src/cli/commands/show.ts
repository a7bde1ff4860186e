import type { Command } from 'commander'
import { parseCaseName } from '../../app/case-name.js'
import { showCase } from '../../app/show-case.js'
import { casePage, casePageDocument } from '../../report/case-page.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'

export function define(command: Command): void {
  command.argument('<case>', 'such as C-12').option('--json', 'one JSON document')
}

export async function run([name]: readonly string[], options: GlobalOptions & { json?: boolean }, io: Io): Promise<ExitCode> {
  const id = parseCaseName(name!)
  return withApp({ options, io, readonly: true }, async (app) => {
    const shown = await showCase(app, id)
    io.out(options.json ? `${JSON.stringify(casePageDocument(shown))}\n` : casePage(shown, await io.style()))
    return EXIT.done
  })
}
