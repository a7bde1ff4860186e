import type { HttpClient } from '../http/types.js'
import type { Config } from '../model/config.js'
import type { Runtime } from './app.js'
import { proxyRules } from './proxy-rules.js'

/** The User-Agent: honest, stable, with a way to reach the operator. */
function userAgent(config: Config, version: string): string {
  const contact = config.http.contact
  return `mention-monitor/${version}${contact === null ? '' : ` (+${contact})`}`
}

/** The HTTP client as configured. Throws a MonitorError where the address of the proxy is invalid or its password is missing. */
export async function openHttp(config: Config, runtime: Pick<Runtime, 'env' | 'version'>): Promise<HttpClient> {
  const proxies = await proxyRules(config.http.proxy, runtime)
  const { createHttpClient } = await import('../http/client.js')
  return createHttpClient({ ...config.http, proxies, userAgent: userAgent(config, runtime.version) })
}
