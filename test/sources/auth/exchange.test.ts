import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { askWithToken } from '../../../src/sources/auth/ask-with-token.js'
import { clientCredentials } from '../../../src/sources/auth/client-credentials.js'
import { signJwt } from '../../../src/sources/auth/jwt.js'
import { refreshedToken } from '../../../src/sources/auth/refresh-token.js'
import { serviceAccountToken } from '../../../src/sources/auth/service-account.js'
import type { PollContext } from '../../../src/sources/source.js'
import { loopback, type Reply, type Stub } from '../../support/loopback.js'
import { MINUTE, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { ecKey, pemOf, rsaKey } from '../../support/sites/token-endpoint.js'

const SECRET = 'streng-geheim'
const pairOf = (privateKey: string) => ({
  privateKey,
  publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
})
const rsa = pairOf(rsaKey())
const ec = pairOf(ecKey())

const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const token = (name: string) => json({ access_token: name, token_type: 'Bearer', expires_in: 3_600 })

/** A server of tokens, and a source at it. */
async function begin(stubs: Readonly<Record<string, Stub>>) {
  const server = await loopback(stubs)
  const source = new PolledSource(sourceConfig('feed', server.origin))
  const at = (minutes: number): PollContext => ({ ...source.context(), now: START + minutes * MINUTE })
  return { server, at, url: `${server.origin}/token` }
}

const accountAt = (url: string): string =>
  JSON.stringify({ client_email: 'dienst@beispiel.test', private_key: rsa.privateKey, private_key_id: 'k1', token_uri: url })

const partsOf = (jwt: string) => {
  const [header = '', claims = '', signature = ''] = jwt.split('.')
  const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown
  return { header: decoded(header), claims: decoded(claims), signed: `${header}.${claims}`, signature }
}

const GRANTS: readonly [name: string, ask: (context: PollContext, url: string, renew?: boolean) => Promise<string>][] = [
  ['client credentials', (context, url, renew) => clientCredentials(context, { url, id: 'ich', secret: SECRET }, renew)],
  [
    'refresh token',
    (context, url, renew) => refreshedToken(context, { url, id: 'ich', secret: SECRET, refreshToken: `${SECRET}-neu` }, renew),
  ],
  [
    'service account',
    (context, url, renew) => serviceAccountToken(context, { credentials: accountAt(url), scope: 'lesen' }, renew),
  ],
]

describe.each(GRANTS)('a token by %s', (_, ask) => {
  test('is fetched once, until it is about to expire', async () => {
    const { server, at, url } = await begin({ 'POST /token': [token('eins'), token('zwei')] })
    expect(await Promise.all([ask(at(0), url), ask(at(0), url)])).toEqual(['eins', 'eins'])
    expect([await ask(at(58), url), await ask(at(59), url), await ask(at(60), url)]).toEqual(['eins', 'zwei', 'zwei'])
    expect(server.received).toHaveLength(2)
  })

  test('costs none of the budget for reads', async () => {
    const { at, url } = await begin({ 'POST /token': token('eins') })
    const taken: number[] = []
    await ask({ ...at(0), reads: { left: 0, take: async (reads) => void taken.push(reads), giveBack: async () => {} } }, url)
    expect(taken).toEqual([0])
  })

  test.each([
    ['status 400', json({ error: 'invalid_grant', error_description: `${SECRET} is wrong` }, 400), ': HTTP 400, invalid_grant'],
    ['status 401', json({ error: 'invalid_client' }, 401), ': HTTP 401, invalid_client'],
    ['status 403 without a word', { status: 403, body: SECRET }, ': HTTP 403'],
    ['status 200', json({ error: 'unauthorized_client' }), ', unauthorized_client'],
    ['a word that is none', json({ error: SECRET }, 400), ': HTTP 400'],
  ])('that is refused is a refused secret, which is not told: %s', async (_name, reply, said) => {
    const { at, url } = await begin({ 'POST /token': [reply, token('eins')] })
    const refused = (await ask(at(0), url).catch((thrown: unknown) => thrown)) as Error
    expect(refused).toMatchObject({
      exit: 4,
      message: expect.stringMatching(new RegExp(`^127.0.0.1:\\d+ does not take .*${said}$`)),
    })
    expect(`${refused.message} ${JSON.stringify(refused)} ${refused.cause}`).not.toContain(SECRET)
    // A refusal is not kept: the secret may have been mended meanwhile.
    expect(await ask(at(0), url)).toBe('eins')
  })

  test('is another matter when its server fails', async () => {
    const { at, url } = await begin({ 'POST /token': { status: 503 } })
    await expect(ask(at(0), url)).rejects.toMatchObject({ name: 'HttpError', status: 503 })
  })

  test('follows no redirect, which would carry the secret elsewhere', async () => {
    const { at, url } = await begin({ 'POST /token': { status: 307, headers: { location: 'http://127.0.0.1:9/' } } })
    await expect(ask(at(0), url)).rejects.toMatchObject({ name: 'HttpError', kind: 'redirect' })
  })

  test('that is refused before its time is renewed once', async () => {
    const { server, at, url } = await begin({
      'POST /token': [token('alt'), token('neu')],
      '/daten': (request) => (request.headers.authorization === 'Bearer neu' ? json({ da: true }) : { status: 401 }),
    })
    const context = at(0)
    const read = () => askWithToken(context, (renew) => ask(context, url, renew), { url: `${server.origin}/daten` })
    expect((await read()).data).toEqual({ da: true })
    expect((await read()).data).toEqual({ da: true })
    expect(server.received.map((request) => request.url)).toEqual(['/token', '/daten', '/token', '/daten', '/daten'])
  })
})

describe('what proves us', () => {
  test.each([
    [
      'a client, as HTTP Basic',
      undefined,
      'Basic aWNoOnN0cmVuZyUzQWdlaGVpbQ==',
      { grant_type: 'client_credentials', scope: 'lesen' },
    ],
    [
      'a client, as a form',
      'form' as const,
      undefined,
      { grant_type: 'client_credentials', scope: 'lesen', client_id: 'ich', client_secret: 'streng:geheim' },
    ],
  ])('%s', async (_, sentAs, authorization, form) => {
    const { server, at, url } = await begin({ 'POST /token': token('eins') })
    const client = { url, id: 'ich', secret: 'streng:geheim', scope: 'lesen', ...(sentAs === undefined ? {} : { sentAs }) }
    await clientCredentials(at(0), client)
    const [request] = server.received
    expect(request?.headers.authorization).toBe(authorization)
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual(form)
  })

  test('a service account, by a signature', async () => {
    const { server, at, url } = await begin({ 'POST /token': token('eins') })
    await serviceAccountToken(at(0), { credentials: accountAt(url), scope: 'lesen' })
    const form = new URLSearchParams(server.received[0]?.body)
    const { header, claims, signed, signature } = partsOf(form.get('assertion') ?? '')
    const iat = START / 1_000 - 30
    expect([form.get('grant_type'), header, claims]).toEqual([
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
      { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      { iss: 'dienst@beispiel.test', scope: 'lesen', aud: url, iat, exp: iat + 3_600 },
    ])
    expect(verify('sha256', Buffer.from(signed), createPublicKey(rsa.publicKey), Buffer.from(signature, 'base64url'))).toBe(true)
  })

  test('a key on a curve signs as JWS wants it', () => {
    const jwt = signJwt({ alg: 'ES256', key: ec.privateKey, what: 'private_key', header: { kid: 'k2' }, claims: { iss: 'wir' } })
    const { header, claims, signed, signature } = partsOf(jwt)
    const key = { key: createPublicKey(ec.publicKey), dsaEncoding: 'ieee-p1363' } as const
    expect([header, claims]).toEqual([{ alg: 'ES256', typ: 'JWT', kid: 'k2' }, { iss: 'wir' }])
    expect(verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'))).toBe(true)
  })

  test('a key whose line ends are written out', () => {
    const key = ec.privateKey.trim().replaceAll('\n', String.raw`\n`)
    expect(signJwt({ alg: 'ES256', key, what: 'private_key', claims: {} })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{86}$/)
  })

  test.each([
    ['no key', SECRET, /^private_key holds no private key/],
    ['a public key', ec.publicKey, /^private_key holds no private key/],
    ['a key of another kind', rsa.privateKey, /^private_key holds another kind of key: a key on the curve P-256 is needed$/],
    [
      'a key on another curve',
      pemOf(generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey),
      /^private_key holds another kind of key/,
    ],
  ])('is refused, and not told: %s', (_, key, message) => {
    let refused: unknown = null
    try {
      signJwt({ alg: 'ES256', key, what: 'private_key', claims: {} })
    } catch (thrown) {
      refused = thrown
    }
    expect(refused).toMatchObject({ exit: 4, message: expect.stringMatching(message) })
    expect(String(refused)).not.toContain(SECRET)
  })

  test.each([
    ['no JSON', SECRET],
    ['a list', `["${SECRET}"]`],
    ['an OAuth client instead of a service account', `{"installed":{"client_secret":"${SECRET}"}}`],
  ])('credentials that are no service account are refused, and not told: %s', async (_, credentials) => {
    const { at } = await begin({})
    const refused = await serviceAccountToken(at(0), { credentials, scope: 'lesen' }).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ exit: 4, message: expect.stringMatching(/^credentials is no service account/) })
    expect(String(refused)).not.toContain(SECRET)
  })
})
