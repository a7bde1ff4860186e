import { resolveSecret } from '../../config/secrets.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { ReceiverContext } from '../../notifiers/notifier.js'
import type { App } from '../app.js'
import { installationOf } from './installation.js'

type Surroundings = Pick<App, 'runtime' | 'http' | 'config'> & { readonly store: App['store'] | null }

/**
 * What a notifier needs to send: the receiver with its secrets, read now and kept no longer than the run. Without a store it has no
 * installation id.
 */
export async function receiverContext(
  { runtime, http, store, config: { company } }: Surroundings,
  config: ReceiverConfig,
  print: (text: string) => void,
): Promise<ReceiverContext> {
  const url = config.url === null ? null : 'value' in config.url ? config.url.value : await resolveSecret(config.url, runtime)
  const secrets: Record<string, string> = {}
  for (const [name, ref] of Object.entries(config.secrets)) secrets[name] = await resolveSecret(ref, runtime)
  const installation = store === null ? '' : await installationOf(store)
  const surroundings = { http, now: runtime.now(), company: company.name, installation, print, signal: runtime.signal }
  return { config, url, secrets, ...surroundings, conversation: null, edited: null }
}
