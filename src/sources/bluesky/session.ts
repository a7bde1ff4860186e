import type { HttpClient } from '../../http/types.js'
import { MonitorError } from '../../util/errors.js'
import { sha256 } from '../../util/hash.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { SecretRefused } from '../asking/refusals.js'
import { idAt, listAt, type Row, rowAt, rowOf, rowOrNull, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'

/** A login of our account. */
export interface Session {
  readonly did: string
  /** The server that keeps the account; it passes on what is asked of others. */
  readonly server: string
  readonly access: string
  readonly refresh: string
}

const ENTRYWAY = 'https://bsky.social'

// They live as long as the client does, which is one run: nothing of them is ever written down.
const sessions = new WeakMap<HttpClient, Map<string, Promise<Session>>>()

/** The login, made once for all sources that share the account. `spent`: one whose access has run out, to be renewed. */
export async function sessionOf(context: PollContext, spent: Session | null = null): Promise<Session> {
  const { http, config, secrets } = context
  const known = sessions.get(http) ?? new Map<string, Promise<Session>>()
  sessions.set(http, known)
  const key = sha256(config.api ?? ENTRYWAY, usernameOf(context), secrets['password'] ?? '')
  const current = await known.get(key)?.catch(() => null)
  // Another source may have renewed it meanwhile.
  if (current && current.access !== spent?.access) return current
  const made = spent === null ? login(context) : renewed(context, spent)
  known.set(key, made)
  return await made
}

/** `https://bsky.app/profile/firma.example.at` → `firma.example.at`. */
function usernameOf({ config }: PollContext): string {
  const name = config.username ?? /^\/profile\/([^/]+)/.exec(new URL(config.url).pathname)?.[1]
  if (name !== undefined) return decodeURIComponent(name).replace(/^@/, '')
  throw new MonitorError(phrase`nobody knows which account logs in: ${config.url} is no profile`, {
    hint: 'set url to https://bsky.app/profile/<your handle>, or set username',
  })
}

async function login(context: PollContext): Promise<Session> {
  const { secrets } = context
  const identifier = usernameOf(context)
  if (secrets['password'] === undefined) throw new SecretRefused('nothing can be read without an app password: set password_env')
  const url = apiUrl(context, ENTRYWAY, { path: '/xrpc/com.atproto.server.createSession' })
  const body = { identifier, password: secrets['password'] }
  const { data } = await askJson(context, { url, body, authorization: null, reads: 0 }).catch((thrown: unknown) => {
    throw refusedLogin(thrown, identifier) ?? thrown
  })
  return sessionIn(rowOf(data), new URL(url).origin)
}

function refusedLogin(thrown: unknown, identifier: string): SecretRefused | null {
  const answer = errorAnswerOf(thrown)
  if (answer === null || ![400, 401].includes(answer.status)) return null
  const code = textAt(answer.fields, 'error') ?? ''
  const said = `the login of ${identifier} was refused (HTTP ${answer.status}${/^\w{3,40}$/.test(code) ? `, ${code}` : ''})`
  return new SecretRefused(phrase`${said}: password must be an app password of this account (Settings, Privacy and security)`)
}

async function renewed(context: PollContext, spent: Session): Promise<Session> {
  const url = `${spent.server}/xrpc/com.atproto.server.refreshSession`
  try {
    const { data } = await askJson(context, { url, method: 'POST', authorization: `Bearer ${spent.refresh}`, reads: 0 })
    return sessionIn(rowOf(data), spent.server)
  } catch (thrown) {
    // It was ended over there, or is months old.
    if ([400, 401].includes(errorAnswerOf(thrown)?.status ?? 0)) return await login(context)
    throw thrown
  }
}

const sessionIn = (row: Row, server: string): Session => ({
  did: idAt(row, 'did'),
  server: ownServer(rowAt(row, 'didDoc'), server) ?? server,
  access: idAt(row, 'accessJwt'),
  refresh: idAt(row, 'refreshJwt'),
})

/** Where the account lives, by its public document. Our password has just gone to who names it, so it is believed, but not on a weaker line. */
function ownServer(document: Row, asked: string): string | null {
  const service = listAt(document, 'service')
    .map(rowOrNull)
    .find((each) => each !== null && /#atproto_pds$/.test(textAt(each, 'id') ?? ''))
  const url = parseUrl(textAt(service ?? {}, 'serviceEndpoint') ?? '')
  if (url === null) return null
  return url.protocol === 'https:' || url.protocol === parseUrl(asked)?.protocol ? url.origin : null
}
