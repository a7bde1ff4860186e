import { BlockList, isIP, isIPv6 } from 'node:net'
import { bareHost } from '../guarded-lookup.js'

/** A proxy that asks for us (RFC 9110, section 7.6). */
export interface ProxyServer {
  /** `http://proxy.firma.example:3128` */
  readonly origin: string
  /** Value of Proxy-Authorization; null: it lets everybody in. */
  readonly authorization: string | null
}

/** Which addresses are asked for through which proxy. */
export interface ProxyRules {
  /** For http: addresses; null: none. */
  readonly http: ProxyServer | null
  readonly https: ProxyServer | null
  /** Hosts that are asked directly, as in NO_PROXY: `firma.example` with all below it, `host:8080`, `10.1.2.3`, `10.0.0.0/8`, `*`. */
  readonly except: readonly string[]
}

/** Chooses the proxy of an address; this machine itself is never asked for through one. */
export type ChooseProxy = (url: URL) => ProxyServer | null

export function proxyChooser(rules: ProxyRules): ChooseProxy {
  const exceptions = rules.except.map(exceptionOf)
  return (url) => {
    const server = url.protocol === 'https:' ? rules.https : rules.http
    if (server === null) return null
    const host = { name: bareHost(url.hostname).replace(/\.$/, ''), port: url.port || (url.protocol === 'https:' ? '443' : '80') }
    return isThisMachine(host.name) || exceptions.some((isExcepted) => isExcepted(host)) ? null : server
  }
}

interface Host {
  readonly name: string
  readonly port: string
}

const isThisMachine = (name: string): boolean => /^(?:.+\.)?localhost$|^127\.|^::1$/.test(name)

function exceptionOf(text: string): (host: Host) => boolean {
  if (text === '*') return () => true
  const net = text.includes('/') ? netOf(text) : null
  if (net !== null) return ({ name }) => isIP(name) !== 0 && net.check(name, isIPv6(name) ? 'ipv6' : 'ipv4')
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(text.toLowerCase()) ?? []
  // `.firma.example` and `*.firma.example` are written for the same; most programs take the name itself along.
  const name = (bracketed ?? plain ?? text).replace(/^\*?\./, '').replace(/\.$/, '')
  return (host) => (port === undefined || port === host.port) && (host.name === name || host.name.endsWith(`.${name}`))
}

function netOf(text: string): BlockList | null {
  const [address = '', bits = ''] = text.split('/')
  const family = isIP(address)
  if (family === 0 || !/^\d+$/.test(bits) || Number(bits) > (family === 6 ? 128 : 32)) return null
  const net = new BlockList()
  net.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4')
  return net
}

/** A name that only means something in a network of one's own: behind a proxy nobody here sees which address it has. */
export const isInnerName = (hostname: string): boolean =>
  !hostname.includes('.') || /\.(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa)\.?$/.test(hostname)
