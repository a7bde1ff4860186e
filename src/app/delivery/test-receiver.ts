import { buildTestMessage } from '../../alerts/message/message.js'
import { specimenMessage } from '../../alerts/message/specimen.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { ReceiverContext } from '../../notifiers/notifier.js'
import { loadNotifier } from '../../notifiers/registry.js'
import { openStore } from '../../store/sqlite/file/open-store.js'
import { EXIT, MonitorError, reasonOf } from '../../util/errors.js'
import { sha256 } from '../../util/hash.js'
import { kept, phrase } from '../../util/say.js'
import { UnknownWord } from '../../util/unknown-word.js'
import type { App } from '../app.js'
import { receiverContext } from './receiver-context.js'

type Print = (text: string) => void

/** Clears the recorded failures of a receiver that works. The rest of a test writes nothing, and needs no database. */
async function free({ store, databaseFile, runtime }: App, id: string): Promise<void> {
  const state = (await store.receiverStates()).find(({ receiver }) => receiver === id)
  if (state === undefined || state.failingSince === null) return
  const writable = await openStore(databaseFile)
  await writable.freeReceivers([id], runtime.now()).finally(() => writable.close())
}

function receiverNamed(id: string, { config: { alerts } }: App): ReceiverConfig {
  const found = alerts.receivers.find((receiver) => receiver.id === id)
  if (found !== undefined) return found
  const known = alerts.receivers.map((receiver) => receiver.id)
  const hint = phrase`known receivers: ${known.join(', ')}`
  throw new UnknownWord(phrase`no receiver '${id}'`, { word: id, known, hint })
}

/** Adds the receiver to an error about a missing secret. */
async function contextOf(app: App, config: ReceiverConfig, print: Print): Promise<ReceiverContext> {
  try {
    return await receiverContext(app, config, print)
  } catch (thrown) {
    if (!(thrown instanceof MonitorError)) throw thrown
    throw new MonitorError(phrase`receiver ${config.id}: ${reasonOf(thrown)}`, {
      exit: thrown.exit,
      ...(thrown.said.hint !== null && { hint: thrown.said.hint }),
    })
  }
}

/** Sends one message that is marked as a test. Throws an error with the receiver's answer. */
export async function testReceiver(app: App, id: string, print: Print): Promise<void> {
  const config = receiverNamed(id, app)
  const now = app.runtime.now()
  const notifier = await loadNotifier(config.type)
  const { alerts, sla } = app.config
  const about = { receiver: id, language: config.language ?? alerts.language, timezone: sla.calendar.timezone }
  const message = buildTestMessage(sha256('test', id, String(now)), now, about)
  const result = await notifier.send(message, await contextOf(app, config, print))
  if (!result.ok)
    throw new MonitorError(phrase`receiver ${id}: ${kept(result.error)}`, {
      exit: EXIT.partial,
      hint: result.retry ? 'worth another try later' : 'check its settings: monitor check',
    })
  await free(app, id)
  if (result.warning !== undefined)
    throw new MonitorError(phrase`receiver ${id}: ${kept(result.warning)}`, { exit: EXIT.partial })
}

/** Prints an invented case as a receiver would show it, in plain text. Sends nothing and needs none of its secrets. */
export async function showSpecimen(app: App, id: string, print: Print): Promise<void> {
  const config = receiverNamed(id, app)
  const { alerts, company, sla } = app.config
  const message = specimenMessage({
    now: app.runtime.now(),
    language: config.language ?? alerts.language,
    timezone: sla.calendar.timezone,
    brand: company.brands[0]?.name ?? company.name,
    payload: config.payload,
  })
  const plain = await loadNotifier('stdout')
  await plain.send(message, await receiverContext(app, { ...config, url: null, secrets: {} }, print))
}
