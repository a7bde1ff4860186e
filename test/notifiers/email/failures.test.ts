import { describe, expect, test } from 'vitest'
import { email } from '../../../src/notifiers/email.js'
import { SECRETS } from '../../contracts/notifier.js'
import * as certificates from '../../http/certificates.js'
import { MAIL_PASSWORD, MAIL_USER, mailContext, strictMailServer } from '../../support/channels/email-channel.js'
import { type SmtpScript, smtpScript } from '../../support/smtp-script.js'
import { complaint } from '../messages.js'

type Answers = Parameters<typeof smtpScript>[0]
type More = NonNullable<Parameters<typeof mailContext>[1]> & { readonly timeoutMs?: number }

const send = async (answers: Answers, { timeoutMs = 2_000, ...more }: More = {}) => {
  const server = await smtpScript(answers)
  const context = mailContext(server.port, more)
  const result = await email.send(complaint(), { ...context, config: { ...context.config, timeoutMs } })
  return { server, result }
}
const failed = async (answers: Answers, more: More = {}) => {
  const { result } = await send(answers, more)
  if (result.ok) throw new Error('was taken as delivered')
  const { retry, disable = false, error } = result
  return { what: disable ? 'disable' : retry ? 'retry' : 'final', error: error.replace(/^127\.0\.0\.1:\d+: /, '') }
}

describe('email: what the server says, at each stage', () => {
  const said: readonly [rule: string, Answers, what: 'retry' | 'final' | 'disable', error: string][] = [
    ['too busy: retry', { greeting: '421 4.3.2 busy' }, 'retry', 'not taken for now (421) (it said: 421 4.3.2 busy)'],
    [
      'no service: disable',
      { greeting: '554 no service' },
      'disable',
      'it refuses to talk to this machine (554) (it said: 554 no service)',
    ],
    ['busy after EHLO: retry', { EHLO: '421 bye' }, 'retry', 'not taken for now (421) (it said: 421 bye)'],
    ['log in fails for now: retry', { AUTH: '454 4.7.0 later' }, 'retry', 'not taken for now (454) (it said: 454 4.7.0 later)'],
    [
      'wrong password: disable',
      { AUTH: '535 5.7.8 no' },
      'disable',
      'the log-in was refused (535); check username and password or token (it said: 535 5.7.8 no)',
    ],
    ['sender not now: retry', { MAIL: '451 4.3.0 later' }, 'retry', 'not taken for now (451) (it said: 451 4.3.0 later)'],
    [
      'sender never: disable',
      { MAIL: '553 5.7.1 not you' },
      'disable',
      'the sender was refused (553); check from and username (it said: 553 5.7.1 not you)',
    ],
    [
      'larger than it takes: final',
      { MAIL: '552 5.3.4 too large' },
      'final',
      'the mail was refused (552) (it said: 552 5.3.4 too large)',
    ],
    [
      'TLS or a password wanted: disable',
      { MAIL: '530 5.7.0 STARTTLS first' },
      'disable',
      'it does not allow what security asks for (530); check port and security (it said: 530 5.7.0 STARTTLS first)',
    ],
    ['greylisted: retry', { RCPT: '450 4.2.0 greylisted' }, 'retry', 'not taken for now (450) (it said: 450 4.2.0 greylisted)'],
    [
      'no such mailbox: disable',
      { RCPT: '550 5.1.1 unknown' },
      'disable',
      'no recipient was taken (550); check to and cc (it said: 550 5.1.1 unknown)',
    ],
    ['busy before the text: retry', { DATA: '451 later' }, 'retry', 'not taken for now (451) (it said: 451 later)'],
    ['no text at all: final', { DATA: '554 no' }, 'final', 'the mail was refused (554) (it said: 554 no)'],
    ['text not now: retry', { body: '452 4.3.1 full' }, 'retry', 'not taken for now (452) (it said: 452 4.3.1 full)'],
    ['text refused: final', { body: '550 5.7.1 spam' }, 'final', 'the mail was refused (550) (it said: 550 5.7.1 spam)'],
    [
      'out of step: retry',
      { body: '503 5.5.1 sequence' },
      'retry',
      'the conversation went wrong (503) (it said: 503 5.5.1 sequence)',
    ],
    [
      '421 in the midst: retry',
      { RCPT: (socket) => void socket.end('421 4.3.2 shutting down\r\n') },
      'retry',
      'not taken for now (421) (it said: 421 4.3.2 shutting down)',
    ],
    [
      'no SMTP: retry',
      { greeting: 'SSH-2.0-OpenSSH_9.2' },
      'retry',
      'what answers there speaks no SMTP; check host and port (it said: SSH-2.0-OpenSSH_9.2)',
    ],
  ]
  test.each(said)('%s', async (_, answers, what, error) => {
    const failure = await failed(answers)
    expect(failure.what).toBe(what)
    expect(failure.error).toContain(error)
  })

  test('of several recipients one is refused: delivered to the others, and said', async () => {
    const to = ['weg@firma.example', 'care@firma.example'].map((address) => ({ name: null, address }))
    const { result, server } = await send({ RCPT: ['550 5.1.1 unknown', '250 ok'] }, { options: { to } })
    expect(server.bodies).toHaveLength(1)
    expect(result).toEqual({
      ok: true,
      handle: { root: `<${'a'.repeat(64)}@firma.example>` },
      warning: `127.0.0.1:${server.port}: not taken for weg@firma.example (it said: 550 5.1.1 unknown); the others got it`,
    })
  })

  test('one recipient comes later, the other never: tried again', async () => {
    const to = ['weg@firma.example', 'care@firma.example'].map((address) => ({ name: null, address }))
    expect((await failed({ RCPT: ['450 later', '550 unknown'] }, { options: { to } })).what).toBe('retry')
  })
})

describe('email: what can go wrong on the way', () => {
  const root = /^Message-ID:\s+(<.*>)/m
  test('a connection reset after the text was sent may have been a delivery: tried again, with the same Message-ID', async () => {
    const { result, server } = await send({ body: (socket) => void socket.resetAndDestroy() })
    expect(result).toMatchObject({ ok: false, retry: true, error: expect.stringContaining('broke the connection off') })
    const again = await email.send(complaint(), mailContext((await smtpScript()).port))
    expect(again).toMatchObject({ ok: true, handle: { root: root.exec(server.bodies[0] ?? '')?.[1] } })
  })

  const silent: readonly [string, Answers][] = [
    ['before the greeting', { greeting: () => {} }],
    ['after EHLO', { EHLO: () => {} }],
    ['after the text', { body: () => {} }],
    ['but for a line now and then that never ends', { EHLO: (socket) => void socket.write('250-a\r\n250-b\r\n') }],
  ]
  test.each(silent)('a server that is silent %s: time-out, tried again', async (_, answers) => {
    const { what, error } = await failed(answers, { timeoutMs: 80 })
    expect({ what, error }).toEqual({ what: 'retry', error: 'no answer within the time-out of 0.08 s' })
  })

  test('interrupted by its user: tried again', async () => {
    const signal = AbortSignal.timeout(30)
    expect(await failed({ body: () => {} }, { context: { signal } })).toEqual({ what: 'retry', error: 'it was interrupted' })
  })

  test('nobody listens: tried again', async () => {
    const result = await email.send(complaint(), mailContext(1))
    expect(result).toMatchObject({ ok: false, retry: true, error: expect.stringContaining('the connection was refused') })
  })

  test('no such host: tried again', async () => {
    const result = await email.send(complaint(), mailContext(25, { options: { host: 'smtp.invalid' } }))
    expect(result).toMatchObject({ ok: false, retry: true, error: expect.stringMatching(/^smtp\.invalid:25: /) })
  })

  test('an endless answer is cut off', async () => {
    const flood = (socket: Parameters<Extract<SmtpScriptAnswer, (...args: never[]) => unknown>>[0]) =>
      void socket.write(`250-${'x'.repeat(100)}\r\n`.repeat(20_000))
    expect((await failed({ EHLO: flood })).what).toBe('retry')
  })
})
type SmtpScriptAnswer = Exclude<NonNullable<NonNullable<Answers>['EHLO']>, readonly unknown[]>

describe('email: in clear only at home', () => {
  const loggedIn = ({ said }: SmtpScript) => said.some((line) => line.startsWith('AUTH') || line.startsWith('MAIL'))

  test('without STARTTLS nothing is said, and it is never done without', async () => {
    const { server, result } = await send({}, { options: { security: 'starttls' } })
    expect(loggedIn(server)).toBe(false)
    expect(result).toMatchObject({ ok: false, retry: true, error: expect.stringContaining('454 4.7.0 TLS not available') })
  })

  test('a server that knows no STARTTLS: disable', async () =>
    expect(await failed({ STARTTLS: '502 what?' }, { options: { security: 'starttls' } })).toEqual({
      what: 'disable',
      error: 'it does not allow what security asks for (502); check port and security (it said: 502 what?)',
    }))

  const untrusted: readonly [string, 'starttls' | 'tls'][] = [
    ['STARTTLS', 'starttls'],
    ['TLS', 'tls'],
  ]
  test.each(untrusted)(
    '%s with a certificate that nobody here trusts: disable, and where to name the authority',
    async (_, security) => {
      const server = await strictMailServer({ key: certificates.key, cert: certificates.selfSigned, secure: security === 'tls' })
      const result = await email.send(complaint(), mailContext(server.port, { options: { security } }))
      expect(server.mails).toEqual([])
      expect(result).toMatchObject({
        ok: false,
        retry: false,
        disable: true,
        error: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      })
    },
  )

  test('TLS is asked of a port that speaks none: tried again', async () =>
    expect((await failed({}, { options: { security: 'tls' }, timeoutMs: 300 })).what).toMatch(/retry|disable/))
})

describe('email: a server of a library', () => {
  const clear = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }
  test('knows us by our password, and takes the mail', async () => {
    const server = await strictMailServer(clear)
    expect(await email.send(complaint(), mailContext(server.port))).toMatchObject({ ok: true })
    expect(server.mails).toHaveLength(1)
  })
  test('refuses another password: disable', async () => {
    const server = await strictMailServer(clear)
    const context = { secrets: { password: 'falsch' } }
    expect(await email.send(complaint(), mailContext(server.port, { context }))).toMatchObject({ ok: false, disable: true })
    expect(server.mails).toEqual([])
  })
})

describe('email: a token in place of a password', () => {
  const xoauth2 = '250-mail.firma.example\r\n250 AUTH LOGIN PLAIN XOAUTH2'
  const token = 'ein-sehr-geheimes-Token'
  const line = Buffer.from(`user=${MAIL_USER}\x01auth=Bearer ${token}\x01\x01`).toString('base64')
  const context = { secrets: { token } }

  test('is told as XOAUTH2', async () => {
    const { server, result } = await send({ EHLO: xoauth2 }, { context })
    expect(result).toMatchObject({ ok: true })
    expect(server.said).toContain(`AUTH XOAUTH2 ${line}`)
  })

  test('that is refused: disable, and not shown', async () => {
    const { what, error } = await failed({ EHLO: xoauth2, AUTH: `535 5.7.3 unsuccessful: ${line} ${token}` }, { context })
    expect({ what, error }).toEqual({
      what: 'disable',
      error: 'the log-in was refused (535); check username and password or token (it said: 535 5.7.3 unsuccessful: ***== ***)',
    })
  })
})

describe('email: no password in any error', () => {
  const plain = Buffer.from(`\0${MAIL_USER}\0${MAIL_PASSWORD}`).toString('base64')
  const quoting: readonly [string, Answers][] = [
    ['that quotes the log-in', { AUTH: `535 5.7.8 bad line: AUTH PLAIN ${plain}` }],
    ['that decodes it', { AUTH: `535 5.7.8 bad password ${MAIL_PASSWORD} for ${MAIL_USER}` }],
    ['that quotes it later', { RCPT: `550 ${Buffer.from(MAIL_PASSWORD).toString('base64')}` }],
  ]
  test.each(quoting)('a server %s', async (_, answers) => {
    const { error } = await failed(answers)
    expect(
      [plain, MAIL_PASSWORD, Buffer.from(MAIL_PASSWORD).toString('base64'), ...Object.values(SECRETS)].filter((secret) =>
        error.includes(secret),
      ),
    ).toEqual([])
    expect(error).toContain('***')
    expect(error.length).toBeLessThan(700)
  })

  test('a server that asks for no password where one is configured is not the one that was meant: disable', async () => {
    const answers = { EHLO: '250 mail.firma.example', AUTH: '503 5.5.1 AUTH not enabled' }
    expect(await failed(answers)).toMatchObject({ what: 'disable' })
  })
})
