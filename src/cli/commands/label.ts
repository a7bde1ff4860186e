import type { Command } from 'commander'
import { label } from '../../app/acts/label.js'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { LABELS } from '../../model/verdict.js'
import type { ExitCode } from '../../util/errors.js'
import { Phrase, phrase } from '../../util/say.js'
import { type ActOptions, addActOptions, jobsFor, lastWord, runActs, tell } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'
import { readTargets } from '../options/act-targets.js'
import { oneOf } from '../options/selection.js'

export const examples: readonly Example[] = [
  ['monitor label C-12 question', 'a person says what it is; that wins over the machine, for good'],
  ['monitor label M-17 complaint', 'one mention that the machine took for something else'],
  ['monitor label M-12 irrelevant', 'it only sounds like us: that is learned from'],
  ['monitor cases --search Gewinnspiel | monitor label - neutral', 'all that a listing shows'],
]

export function define(command: Command): void {
  addActOptions(command, `; or mentions, such as M-17. The last word is what it really is: ${LABELS.join(', ')}`)
  command.usage('[options] <case...> <kind>')
}

function nameOf(word: string): string {
  const mentionId = parseMentionName(word)
  return mentionId === null ? `C-${parseCaseName(word)}` : `M-${mentionId}`
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const { cases, last } = lastWord(args, phrase`what is it? the last word is one of ${LABELS.join(', ')}`)
  const kind = oneOf('kind', [last], LABELS)[0]!
  const done = phrase`labelled ${new Phrase(kind, [])}`
  const targets = await readTargets(cases, nameOf, io)
  return runActs({ options, io, act: 'label' }, async (acts) =>
    jobsFor(targets, async (name) => {
      const mentionId = parseMentionName(name)
      if (mentionId === null) return tell(name, await acts.on(parseCaseName(name), label(kind)), done)
      await acts.label(mentionId, kind)
      return { name, text: phrase`${name} ${done}`, changed: true }
    }),
  )
}
