import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as certificates from '../http/certificates.js'
import { MAIL_PASSWORD, strictMailServer } from '../support/channels/email-channel.js'
import { loopback } from '../support/loopback.js'
import { ownFolder } from '../support/own-folder.js'
import { monitor } from './run-monitor.js'

const HOOK = '/services/T0/B0/geheim'

interface Found {
  readonly area: string
  readonly level: string
  readonly message: string
}

async function checked(receivers: readonly string[], argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = ownFolder()
  const config = join(folder, 'monitor.yaml')
  writeFileSync(
    config,
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: []
alerts:
  receivers:
${receivers.map((receiver) => `    - { ${receiver} }`).join('\n')}
  routes: [{ match: {}, to: [${receivers.map((receiver) => /id: (\w+)/.exec(receiver)?.[1]).join(', ')}] }]
`,
  )
  const words = ['check', '--config', config, '--db', join(folder, 'none.db'), ...argv]
  return monitor(words, { columns: 100, env: { PASSWORD: MAIL_PASSWORD, ...env } })
}

/** What is said of the receivers, after everything that is said of the rest. */
const saidOf = (out: string): readonly Found[] => {
  const { findings } = JSON.parse(out) as { findings: readonly Found[] }
  return findings.slice(findings.findIndex(({ area }) => area === 'source') + 1)
}
const lines = (out: string) => saidOf(out).map(({ area, level, message }) => [level, area, message])

const mail = (port: number): string =>
  `id: mail, type: email, host: 127.0.0.1, port: ${port}, security: none, username: monitor@firma.example, password_env: PASSWORD, from: monitor@firma.example, to: [care@firma.example]`

test('monitor check --online tries every receiver, and tells none of them anything', async () => {
  const [hook, safe, gone] = [
    await loopback({}),
    await loopback({}, { tls: { key: certificates.key, cert: certificates.selfSigned } }),
    await loopback({}),
  ]
  await gone.close()
  const server = await strictMailServer({ allowInsecureAuth: true })
  const receivers = [
    `id: hook, type: webhook, url: "${hook.origin}${HOOK}", allow_private: true`,
    `id: safe, type: slack, url_env: SAFE, allow_private: true`,
    `id: gone, type: mattermost, url_env: GONE, allow_private: true`,
    `id: inner, type: webhook, url: "${safe.origin}${HOOK}"`,
    'id: clear, type: webhook, url: "http://chat.firma.example/hook"',
    'id: secret, type: slack, url_env: NOT_SET',
    mail(server.port),
    `id: program, type: command, command: ["${process.execPath}", --version]`,
    'id: none, type: command, command: [no-such-program]',
    'id: here, type: stdout',
  ]
  const trial = (id: string) => `try it: monitor notify --test ${id}`
  const { code, out } = await checked(receivers, ['--online', '--json'], {
    SAFE: `${safe.origin}${HOOK}`,
    GONE: `${gone.origin}${HOOK}`,
  })
  expect(lines(out)).toEqual([
    ['ok', 'receiver', `hook (webhook): 127.0.0.1:${hook.port} can be reached; ${trial('hook')}`],
    ['error', 'receiver', `safe (slack): the certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT): ${safe.origin}/`],
    ['error', 'receiver', `gone (mattermost): the connection was refused (ECONNREFUSED): ${gone.origin}/`],
    ['error', 'receiver', `inner (webhook): refused, the host has a private or local address: ${safe.origin}/`],
    ['ok', 'receiver', `clear (webhook); ${trial('clear')}`],
    ['ok', 'receiver', `secret (slack); ${trial('secret')}`],
    [
      'ok',
      'receiver',
      `mail (email): 127.0.0.1:${server.port} can be reached, and monitor@firma.example may log in; ${trial('mail')}`,
    ],
    ['ok', 'receiver', `program (command): ${process.execPath} is there and can be started; ${trial('program')}`],
    ['error', 'receiver', 'none (command): no-such-program could not be started (there is no such program in PATH)'],
    ['ok', 'receiver', `here (stdout); ${trial('here')}`],
  ])
  expect(out).not.toContain('geheim')
  expect({ code, hook: hook.received, safe: safe.received, mails: server.mails }).toEqual({
    ...{ code: 4, hook: [], safe: [], mails: [] },
  })
})

test('without --online none is', async () => {
  const hook = await loopback({})
  const { out } = await checked([`id: hook, type: webhook, url: "${hook.origin}", allow_private: true`], ['--json'])
  expect({ said: lines(out), connections: hook.connections }).toEqual({
    ...{ said: [['ok', 'receiver', 'hook (webhook); try it: monitor notify --test hook']], connections: 0 },
  })
})

test.each([
  ['a receiver that is not reached ends it with 3', 'id: none, type: command, command: [no-such-program]', 3],
  ['all are reached: 0', 'id: here, type: stdout', 0],
])('%s', async (_, receiver, code) => expect((await checked([receiver], ['--online', '--json'])).code).toBe(code))

test('a wrong password is a secret at fault, and said in German', async () => {
  const server = await strictMailServer({ allowInsecureAuth: true })
  const { code, out } = await checked([mail(server.port)], ['--online', '--lang', 'de'], { PASSWORD: 'falsches Passwort' })
  expect(out.replace(/\s+/g, ' ')).toContain(
    `Fehler Geheimnis mail (email): 127.0.0.1:${server.port}: die Anmeldung wurde abgelehnt (535); prüfen Sie username und password oder token (Antwort: 535 5.7.8 Authentication credentials invalid)`,
  )
  expect({ code, mails: server.mails }).toEqual({ code: 4, mails: [] })
  expect(out).not.toContain('falsches')
})
