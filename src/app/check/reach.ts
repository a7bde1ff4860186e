import { receiverSecretName } from '../../config/secret-refs.js'
import type { HttpClient } from '../../http/types.js'
import type { Config } from '../../model/config.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import { loadNotifier } from '../../notifiers/registry.js'
import { hintOf, MonitorError, messageOf } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { oneLine, truncate } from '../../util/text.js'
import type { Runtime } from '../app.js'
import { receiverContext } from '../delivery/receiver-context.js'
import { isSecretFault } from '../polling/secret-fault.js'
import { isRefused } from './addresses.js'
import type { CheckFinding } from './finding.js'

interface Asked {
  readonly config: Config
  readonly http: HttpClient
  /** What is wrong with these secrets is told already: a receiver that lacks one is not tried. */
  readonly missing: ReadonlySet<string>
}

const REASON_MAX = 500

/** Whether each receiver can be reached, by its id; all at the same time, each within its own time. Nobody is told anything. */
export async function reachFindings(asked: Asked, runtime: Runtime): Promise<ReadonlyMap<string, CheckFinding>> {
  const tried = asked.config.alerts.receivers.filter((receiver) => !isToldAlready(receiver, asked))
  const found = await Promise.all(
    tried.map(async (receiver) => [receiver.id, await findingOf(receiver, asked, runtime)] as const),
  )
  return new Map(found.flatMap(([id, finding]) => (finding === null ? [] : [[id, finding] as const])))
}

const isToldAlready = (receiver: ReceiverConfig, { missing }: Asked): boolean =>
  isRefused(receiver) ||
  ['url', ...Object.keys(receiver.secrets)].some((name) => missing.has(receiverSecretName(receiver.id, name)))

/** null: there is nothing to reach. */
async function findingOf(receiver: ReceiverConfig, asked: Asked, runtime: Runtime): Promise<CheckFinding | null> {
  const { config, http } = asked
  const name = `${receiver.id} (${receiver.type})`
  try {
    const notifier = await loadNotifier(receiver.type)
    const context = await receiverContext({ runtime, config, http: async () => http, store: null }, receiver, () => {})
    const reached = await notifier.reach(context)
    return reached === null ? null : { area: 'receiver', level: 'ok', message: phrase`${name}: ${kept(reached)}`, hint: null }
  } catch (thrown) {
    const said = thrown instanceof MonitorError ? thrown.said : { message: textOf(thrown), hint: hintOf(thrown) }
    const area = isSecretFault(thrown) ? 'secret' : 'receiver'
    return { area, level: 'error', message: phrase`${name}: ${kept(said.message)}`, hint: said.hint }
  }
}

const textOf = (thrown: unknown): string => truncate(oneLine(messageOf(thrown)), REASON_MAX)
