import type { HttpClient } from '../http/types.js'
import type { Config } from '../model/config.js'

/** The User-Agent: honest, stable, with a way to reach the operator. */
function userAgent(config: Config, version: string): string {
  const contact = config.http.contact
  return `mention-monitor/${version}${contact === null ? '' : ` (+${contact})`}`
}

/** The configured door to the network. */
export async function openHttp(config: Config, version: string): Promise<HttpClient> {
  const { createHttpClient } = await import('../http/client.js')
  return createHttpClient({ ...config.http, userAgent: userAgent(config, version) })
}
