import { buildTestMessage } from '../alerts/message.js'
import { loadNotifier } from '../notifiers/registry.js'
import { openStore } from '../store/sqlite/open-store.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { sha256 } from '../util/hash.js'
import type { App } from './app.js'
import { receiverContext } from './delivery/receiver-context.js'

/** It works: what is held against it is over. The rest of a test writes nothing, and needs no database. */
async function free({ store, databaseFile, runtime }: App, id: string): Promise<void> {
  const state = (await store.receiverStates()).find(({ receiver }) => receiver === id)
  if (state === undefined || state.failingSince === null) return
  const writable = await openStore(databaseFile)
  await writable.freeReceivers([id], runtime.now()).finally(() => writable.close())
}

/** Sends one message that is marked as a test. Throws what the receiver answered. */
export async function testReceiver(app: App, id: string, print: (text: string) => void): Promise<void> {
  const config = app.config.alerts.receivers.find((receiver) => receiver.id === id)
  if (config === undefined) {
    const known = app.config.alerts.receivers.map((receiver) => receiver.id).join(', ')
    throw new MonitorError(`no receiver '${id}'`, { exit: EXIT.usage, hint: `known receivers: ${known}` })
  }
  const now = app.runtime.now()
  const notifier = await loadNotifier(config.type)
  const language = config.language ?? app.config.alerts.language
  const message = buildTestMessage(sha256('test', id, String(now)), now, language)
  const result = await notifier.send(message, await receiverContext(app, config, print))
  if (!result.ok)
    throw new MonitorError(`receiver ${id}: ${result.error}`, {
      exit: EXIT.partial,
      hint: result.retry ? 'worth another try later' : 'check its settings: monitor check',
    })
  await free(app, id)
  if (result.warning !== undefined) throw new MonitorError(`receiver ${id}: ${result.warning}`, { exit: EXIT.partial })
}
