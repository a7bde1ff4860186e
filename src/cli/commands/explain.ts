import type { Command } from 'commander'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { explainCase, explainMention } from '../../app/explain-case.js'
import { explainedCase, explainedMention, explanationDocument, mentionDocument } from '../../report/explanation.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'

export function define(command: Command): void {
  command.argument('<case|mention>', 'C-12 or M-17').option('--json', 'one JSON document')
}

export async function run([name]: readonly string[], options: GlobalOptions & { json?: boolean }, io: Io): Promise<ExitCode> {
  const mentionId = parseMentionName(name!)
  const caseId = mentionId === null ? parseCaseName(name!) : null
  return withApp({ options, io, readonly: true }, async (app) => {
    const style = await io.style()
    if (caseId === null) {
      const mention = await explainMention(app, mentionId!)
      io.out(options.json ? `${JSON.stringify(mentionDocument(mention))}\n` : explainedMention(mention, style))
    } else {
      const explained = await explainCase(app, caseId)
      io.out(options.json ? `${JSON.stringify(explanationDocument(explained))}\n` : explainedCase(explained, style))
    }
    return EXIT.done
  })
}
