import { Fault } from '../errors.js'
import type { ProxyServer } from './rules.js'

const hostOf = ({ origin }: ProxyServer): string => new URL(origin).host
const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

/** No connection to the proxy itself. */
export const proxyUnreachable = (proxy: ProxyServer, thrown: unknown): Fault =>
  thrown instanceof Fault
    ? thrown
    : new Fault('network', `the proxy ${hostOf(proxy)} cannot be reached (${codeOf(thrown)})`, {
        hint: 'Check http.proxy, or HTTPS_PROXY and HTTP_PROXY of the environment; hosts that need no proxy belong into NO_PROXY.',
        retryable: true,
        soon: true,
      })

/** The proxy itself wants a log-in, or another one. */
export const proxyLogIn = (proxy: ProxyServer, asksFor: string | undefined): Fault =>
  new Fault('network', `the proxy ${hostOf(proxy)} wants a log-in (HTTP 407)`, {
    hint: /\bbasic\b/i.test(asksFor ?? 'basic')
      ? proxy.authorization === null
        ? 'Set username and password_env of http.proxy, or write them into HTTPS_PROXY.'
        : 'It refused ours: check user and password of the proxy.'
      : 'It takes no Basic log-in, only NTLM or Kerberos: ask for one that does, or run a local proxy such as px or cntlm before it.',
    retryable: true,
  })

/** It does not let us through to a host. */
export function proxyRefusal(proxy: ProxyServer, status: number, asksFor: string | undefined): Fault {
  if (status === 407) return proxyLogIn(proxy, asksFor)
  if (status >= 500)
    return new Fault('network', `the proxy ${hostOf(proxy)} does not get through to the host (HTTP ${status})`, {
      hint: 'Check the spelling of the host name; it may be down, or unknown where the proxy stands.',
      retryable: true,
      soon: true,
    })
  return new Fault('network', `the proxy ${hostOf(proxy)} does not let us through to the host (HTTP ${status})`, {
    hint: 'Ask who runs the proxy to allow this host.',
    retryable: true,
  })
}
