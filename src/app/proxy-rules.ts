import { resolveSecret } from '../config/secrets.js'
import type { ProxyRules, ProxyServer } from '../http/proxy/rules.js'
import { proxyServerOf } from '../http/proxy/server-of.js'
import type { ProxyConfig } from '../model/config.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import type { Runtime } from './app.js'

/** Which requests go through a proxy: as configured, else as the environment says; null: none. */
export async function proxyRules(
  configured: ProxyConfig | false | null,
  runtime: Pick<Runtime, 'env'>,
): Promise<ProxyRules | null> {
  if (configured === false) return null
  if (configured === null) return environmentRules(runtime.env)
  const { url, username, password, except } = configured
  const authorization =
    username === null || password === null ? null : basicAuthorization(username, await resolveSecret(password, runtime))
  const server = { origin: url, authorization }
  return { http: server, https: server, except }
}

const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'] as const

/** The proxy variables set in this environment, which cron and other schedulers would not pass on; none where the configuration decides. */
export const proxyVariables = (configured: ProxyConfig | false | null, env: Runtime['env']): readonly string[] =>
  configured === null ? VARIABLES.flatMap((name) => [name.toLowerCase(), name].filter((each) => env[each])) : []

/** As curl, git and npm read them; the lower-case variable wins. */
function environmentRules(env: Runtime['env']): ProxyRules | null {
  const value = (name: string): string => env[name.toLowerCase()] || env[name] || ''
  const server = (...names: readonly string[]): ProxyServer | null => {
    const name = names.find((each) => value(each) !== '')
    if (name === undefined) return null
    const found = proxyServerOf(value(name))
    if (found !== null) return found
    // The message leaves out its value, which may hold a password.
    throw new MonitorError(phrase`environment variable ${name} names no proxy that can be used`, {
      exit: EXIT.usage,
      hint: 'write http://host:port (SOCKS is not spoken here), or set http.proxy to false in the configuration to go without',
    })
  }
  const [http, https] = [server('HTTP_PROXY', 'ALL_PROXY'), server('HTTPS_PROXY', 'ALL_PROXY')]
  if (http === null && https === null) return null
  return {
    http,
    https,
    except: value('NO_PROXY')
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}
