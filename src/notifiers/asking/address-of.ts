import type { ReceiverContext } from '../notifier.js'
import { ChannelFault } from './channel-fault.js'

/** The configured address. Throws a ChannelFault if there is none. */
export function addressOf({ url }: ReceiverContext): string {
  const address = url?.trim() ?? ''
  if (address !== '') return address
  throw new ChannelFault('no URL; set url_env, url_file or url_command', { disable: true })
}

/** Address of an API path: below `own`, unless the configuration names another base. */
export const apiUrl = ({ config, url }: ReceiverContext, path: string, own: string | null = null): string =>
  `${(config.api ?? own ?? url ?? '').trim().replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
