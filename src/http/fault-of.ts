import { Fault } from './errors.js'

type Make = (code: string) => Fault

const LATER = 'Nothing to do if it passes by itself; otherwise open the address in a browser from this machine.'

const noSuchHost: Make = (code) =>
  new Fault('dns', `no such host (${code})`, { hint: 'Check the spelling of the host name.', retryable: true })
const nameServerFailed: Make = (code) =>
  new Fault('dns', `the name server gave no answer (${code})`, {
    hint: 'Check the network connection and the DNS settings of this machine.',
    retryable: true,
    soon: true,
  })
const brokenOff: Make = (code) =>
  new Fault('reset', `the server broke the connection off (${code})`, { hint: LATER, retryable: true, soon: true })
const unreachable: Make = (code) =>
  new Fault('network', `the host cannot be reached (${code})`, {
    hint: 'Check the network connection and the firewall of this machine.',
    retryable: true,
    soon: true,
  })
const noConnection: Make = (code) =>
  new Fault('timeout', `no connection within the time-out (${code})`, {
    hint: 'The host is down or a firewall swallows the connection.',
    retryable: true,
  })

const BY_CODE: Readonly<Record<string, Make>> = {
  ENOTFOUND: noSuchHost,
  ENODATA: noSuchHost,
  EAI_AGAIN: nameServerFailed,
  EAI_FAIL: nameServerFailed,
  ESERVFAIL: nameServerFailed,
  ETIMEOUT: nameServerFailed,
  ECONNREFUSED: (code) =>
    new Fault('refused', `the connection was refused (${code})`, {
      hint: 'Nothing listens on that port: check host and port, or whether the service runs.',
      retryable: true,
      soon: true,
    }),
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EADDRNOTAVAIL: unreachable,
  ETIMEDOUT: noConnection,
  UND_ERR_CONNECT_TIMEOUT: noConnection,
  UND_ERR_HEADERS_TIMEOUT: (code) =>
    new Fault('timeout', `connected, but no answer within the time-out (${code})`, { hint: LATER, retryable: true }),
  UND_ERR_BODY_TIMEOUT: (code) =>
    new Fault('timeout', `the answer began and then stopped coming (${code})`, { hint: LATER, retryable: true }),
  UND_ERR_HEADERS_OVERFLOW: (code) =>
    new Fault('too-large', `the headers of the answer are too large (${code})`, { hint: 'Tell the operator of the server.' }),
  UND_ERR_INVALID_ARG: (code) =>
    new Fault('network', `the request could not be built (${code})`, {
      hint: 'A header or a secret holds a character that HTTP does not allow, such as a line break at its end.',
    }),
  CERT_HAS_EXPIRED: (code) => tls(`the certificate has expired (${code})`, 'Tell the operator of the server to renew it.'),
  CERT_NOT_YET_VALID: (code) => tls(`the certificate is not valid yet (${code})`, 'Check the clock of this machine.'),
  DEPTH_ZERO_SELF_SIGNED_CERT: (code) => tls(`the certificate is self-signed (${code})`, TRUST),
  ERR_TLS_CERT_ALTNAME_INVALID: (code) =>
    tls(`the certificate is for another host (${code})`, 'Check the host name; the server may lack a certificate for it.'),
}

const TRUST = 'If it is a certificate authority of your own, name its file in NODE_EXTRA_CA_CERTS.'
const tls = (what: string, hint: string): Fault => new Fault('tls', what, { hint })

const UNTRUSTED = /^(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY|GET)_|CERT_UNTRUSTED|INVALID_CA)/
const TLS = /^(?:CERT_|CRL_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|EPROTO$)/

/** What an error of Node or undici means. Its own text is not passed on: it may quote what was sent. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown
  const code = codeOf(thrown)
  const make = BY_CODE[code]
  if (make !== undefined) return make(code)
  if (UNTRUSTED.test(code)) return tls(`the certificate is of an authority nobody here trusts (${code})`, TRUST)
  if (TLS.test(code))
    return tls(
      `no secure connection could be agreed on (${code})`,
      'The server may not speak TLS on that port, or only old versions.',
    )
  if (/^(?:HPE_|HTTPParserError)/.test(code))
    return new Fault('network', `the answer is not HTTP (${code})`, {
      hint: 'Check scheme and port of the address.',
      retryable: true,
    })
  if (code.startsWith('EAI_')) return nameServerFailed(code)
  return new Fault('network', `the request failed (${code})`, { hint: LATER, retryable: true, soon: true })
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return 'unknown'
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  return 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : 'unknown'
}
