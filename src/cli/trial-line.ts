import type { JudgedMention } from '../model/mention.js'
import { tsvLine } from '../report/shapes/tsv.js'
import type { Io } from './io.js'
import { openSheet, type SheetTime } from './listing/open-sheet.js'

/** What `--dry-run` prints of a mention that would be stored, judged and redacted as it would be. */
export const trialLine = (source: string, { nativeId, verdict, author, title, text }: JudgedMention): string =>
  tsvLine([source, nativeId, verdict.kind, verdict.relevant, author.name, title, text])

type TrialText = (source: string, mentions: readonly JudgedMention[]) => string

/** What one source would store: cards for a person, a line each for a pipe. */
export async function trialText(io: Io, time: SheetTime): Promise<TrialText> {
  if (!io.stdoutIsTerminal) return (source, mentions) => mentions.map((each) => trialLine(source, each)).join('')
  const { trialLines } = await import('../report/lines/trial-lines.js')
  const sheet = await openSheet(io, 'stdout', time)
  return (source, mentions) => (mentions.length === 0 ? '' : `${sheet.style.bold(source)}: ${trialLines(mentions, sheet)}\n`)
}
