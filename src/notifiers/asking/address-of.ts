import type { ReceiverContext } from '../notifier.js'
import { ChannelFault } from './channel-fault.js'

/** The address that the operator gave. Throws a ChannelFault without one. */
export function addressOf({ url }: ReceiverContext): string {
  const address = url?.trim() ?? ''
  if (address !== '') return address
  throw new ChannelFault('no URL; set url_env, url_file or url_command', { disable: true })
}

/** Address of a part of a service's API: `own` unless the configuration names another base. */
export const apiUrl = ({ config, url }: ReceiverContext, path: string, own: string | null = null): string =>
  `${(config.api ?? own ?? url ?? '').trim().replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
