import { type Command, Option } from 'commander'
import type { Actor } from '../../app/acts/deed.js'
import type { App } from '../../app/app.js'
import { type FoundPerson, findPerson, type PersonRequest } from '../../app/forget/find-person.js'
import { type Erasure, endErasure, forgetPerson, foundErasure } from '../../app/forget/forget-person.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import { actorOf, addActorOptions } from '../act-command.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import { CalledOff } from '../first-run/asker.js'
import { tellBesides, tellErased, tellNobody } from '../forget-words.js'
import type { Io } from '../io.js'
import { progressLine } from '../terminal/progress-line.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor forget M-12 --dry-run', 'the author of a mention: what would be erased, in every source'],
  ['monitor forget @beat@social.example', 'by handle; asks before anything goes'],
  ['monitor forget 4711 --source forum --yes --reason "request of 3 March"', 'by the id that the source gives; in a script'],
]

export const about = `Erases for good what this person wrote, who it was, and what is kept of that
in histories, messages and lessons; no later poll or import brings it back.
Numbers of cases, times and figures stay. An unanswered case is closed.`

export function define(command: Command): void {
  command
    .argument('<author>', "an author's id, handle or address, exactly; or a mention M-12 or case C-12: its author")
    .option('--source <id...>', 'only in these sources')
    .option('--name', 'a display name is enough; two people may share one, so look first with --dry-run')
    .option('--dry-run', 'show what would be erased, write nothing')
    .option('-y, --yes', 'ask nothing; needed where nobody can be asked')
    .addOption(new Option('--by <name>').hideHelp())
    .addOption(new Option('--why <text>').hideHelp())
  addActorOptions(command)
}

interface Options extends GlobalOptions {
  readonly source?: string[]
  readonly name?: boolean
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly as?: string
  readonly by?: string
  readonly reason?: string
  readonly why?: string
  readonly json?: boolean
}

/** Who sees a question on the way to a file, or to a program, cannot answer it. */
function checkAskable({ yes, dryRun, json }: Options, io: Io): void {
  if (yes === true || dryRun === true) return
  if (json !== true && io.stdinIsTerminal && io.stdoutIsTerminal) return
  throw new MonitorError('nobody can be asked here whether all of it shall be erased', {
    exit: EXIT.usage,
    hint: 'look first with --dry-run; --yes erases without a question',
  })
}

function requestOf(word: string, { source, name }: Options): PersonRequest {
  const who = oneLine(word)
  if (who.trim() === '')
    throw new MonitorError('the author is missing', {
      exit: EXIT.usage,
      hint: 'an id, a handle, an address, a mention M-12 or a case C-12',
    })
  return { who, byName: name === true, ...(source !== undefined && { sources: source }) }
}

async function show(erasure: Erasure, app: App, io: Io): Promise<void> {
  tellBesides(erasure.person, io)
  const { forgetLines, forgetTsv } = await import('../../report/lines/forget-lines.js')
  if (!io.stdoutIsTerminal) return io.out(forgetTsv(erasure))
  const { openSheet } = await import('../listing/open-sheet.js')
  const time = { now: app.runtime.now(), timezone: app.config.sla.calendar.timezone }
  io.out(forgetLines(erasure, await openSheet(io, 'stdout', time)))
}

const byWhom = ({ by, why, ...options }: Options, io: Io): Actor => {
  const known = actorOf(options, io)
  return { who: options.as ?? by ?? known.who, why: known.why ?? why ?? null }
}

/** A large file takes half a minute to be written anew. */
async function erase(app: App, request: PersonRequest, options: Options, io: Io): Promise<Erasure> {
  const progress = progressLine(io)
  progress.show(io.say.text('erasing, and writing the file anew'))
  return forgetPerson(app, request, byWhom(options, io)).finally(progress.clear)
}

/** null: the person had enough of questions. */
async function isMeant({ mentionIds }: FoundPerson, io: Io): Promise<boolean | null> {
  const asker = await io.asker(io.say)
  const message = io.say`Erase ${io.say.counted(mentionIds.length, 'mention')} for good?`
  return asker.confirm({ message, fallback: false }).catch((thrown) => {
    if (thrown instanceof CalledOff) return null
    throw thrown
  })
}

async function end(erasure: Erasure, request: PersonRequest, { app, options, io }: Run): Promise<ExitCode> {
  if (options.json === true) {
    const { forgetDocument } = await import('../../report/documents/forget-document.js')
    io.out(`${jsonText(forgetDocument(request.who, erasure, app.runtime.now()))}\n`)
  } else if (erasure.person.mentionIds.length === 0) tellNobody(request, erasure.person, io)
  else tellErased(erasure, io)
  if (erasure.fault === null) return EXIT.done
  reportProblem({ ...erasure.fault.said, code: EXIT.failed }, options.json === true, io)
  return EXIT.failed
}

interface Run {
  readonly app: App
  readonly options: Options
  readonly io: Io
}

async function forget(request: PersonRequest, { app, options, io }: Run): Promise<ExitCode> {
  const person = await findPerson(app, request)
  const found = await foundErasure(app, person)
  const isDry = options.dryRun === true
  if (person.mentionIds.length === 0) return end(isDry ? found : await endErasure(app, found), request, { app, options, io })
  if (options.json !== true) await show(found, app, io)
  if (isDry) return end(found, request, { app, options, io })
  const meant = options.yes === true || (await isMeant(person, io))
  if (meant === true) return end(await erase(app, request, options, io), request, { app, options, io })
  io.err(`${io.say.text('Nothing was erased.')}\n`)
  return meant === null ? EXIT.interrupted : EXIT.done
}

export async function run([word = '']: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const request = requestOf(word, options)
  checkAskable(options, io)
  return withApp({ options, io, readonly: options.dryRun === true }, (app) => forget(request, { app, options, io }))
}
