import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Runtime } from '../../app/app.js'
import { lookAround } from '../../app/setup/look-around.js'
import { refuseExisting, writeConfig } from '../../app/setup/write-config.js'
import { hang } from '../../report/shapes/layout.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { Io } from '../io.js'
import { progressLine } from '../terminal/progress-line.js'
import { runtimeOf } from '../with-app.js'
import { askPoll, askReceivers } from './ask-alerts.js'
import { askAccounts, askBrand, askName } from './ask-company.js'
import { askFirstAnswer, askHolidays, askHours, askZone } from './ask-hours.js'
import { askPlaces, readPlaces } from './ask-places.js'
import { type Asker, CalledOff, defaultAsker } from './asker.js'
import type { Asking, Draft, Step } from './draft.js'
import { endFirstRun } from './end-first-run.js'
import type { InitCommandOptions } from './init-options.js'
import { resumeLine } from './resume-line.js'

const STEPS: readonly Step[] = [
  askName,
  askPlaces,
  readPlaces,
  askAccounts,
  askBrand,
  askHolidays,
  askZone,
  askHours,
  askFirstAnswer,
  askReceivers,
  askPoll,
]

/** The frame to the left of everything that is told between two questions. */
const FRAME = 3

function tellTo(asker: Asker, io: Io): Asking['tell'] {
  const columns = Math.min(100, io.columns) - FRAME
  const wrapped = (text: string): string =>
    text
      .split('\n')
      .flatMap((line) => hang('', line, columns))
      .join('\n')
  return (text) => (asker.isSilent ? io.err(`${text}\n`) : asker.tell(wrapped(text)))
}

/** Where a configuration stands already: another file, or what is asked for instead; null: neither. */
async function otherFile(
  file: string,
  asker: Asker,
  io: Io,
): Promise<{ readonly file: string } | { readonly add: string } | null> {
  const { say } = io
  const way = await asker.choose({
    message: say`${file} exists already. It is never written over`,
    choices: [
      { value: 'add', label: say.text('add another place to it') },
      { value: 'other', label: say.text('write another file') },
      { value: 'leave', label: say.text('leave all as it is') },
    ],
    fallback: 'add',
  })
  if (way === 'leave') return null
  if (way === 'add') {
    const url = await asker.text({ message: say.text('Which address?'), fallback: '', example: 'https://…' })
    return url === '' ? null : { add: url }
  }
  const name = await asker.text({
    message: say.text('Under which name?'),
    fallback: 'monitor-2.yaml',
    fault: (text) => (existsSync(resolve(io.cwd, text)) ? say.text('it exists already too') : null),
  })
  return { file: resolve(io.cwd, name) }
}

interface Talk {
  readonly asker: Asker
  readonly runtime: Runtime
  readonly file: string
}

async function converse(begun: Draft, { asker, runtime, file }: Talk, io: Io): Promise<Draft | null> {
  const look = lookAround(runtime, file)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const tell = tellTo(asker, io)
  const asking: Asking = { asker, say: io.say, look, progress: progressLine(io), now: runtime.now(), zone, env: io.env, tell }
  let draft = begun
  try {
    for (const step of STEPS) draft = { ...draft, ...(await step(draft, asking)) }
    return draft
  } catch (thrown) {
    if (!(thrown instanceof CalledOff) && !io.signal.aborted) throw thrown
    io.err(`${io.say`Nothing was written. To go on where you were:`}\n  ${resumeLine(draft)}\n`)
    return null
  } finally {
    await look.close()
  }
}

/** Asks what a configuration needs, each question with a default, and writes it only when all is answered; then reads everything once. */
export async function firstRun(begun: Draft, options: InitCommandOptions & { readonly file: string }, io: Io): Promise<ExitCode> {
  const { say } = io
  const asker = options.yes === true ? defaultAsker : await io.asker(say)
  const runtime = runtimeOf(options, io)
  let { file } = options
  asker.begin(say.text('monitor: complaints about your company that nobody has answered'))
  if (existsSync(file) && options.force !== true) {
    if (asker.isSilent) refuseExisting(file)
    const other = await otherFile(file, asker, io).catch((thrown) => {
      if (thrown instanceof CalledOff) return null
      throw thrown
    })
    if (other === null) return EXIT.done
    if ('add' in other) return (await import('../commands/add.js')).run([other.add], { ...options, config: file }, io)
    file = other.file
  }
  const draft = await converse(begun, { asker, runtime, file }, io)
  if (draft === null) return EXIT.interrupted
  const { places, ...known } = draft
  const setup = { ...known, sources: places.map(({ entry }) => entry), language: say.language, say }
  await writeConfig(file, options.force === true, setup)
  return endFirstRun(draft, { ...options, file, asker }, io)
}
