import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Knock } from '../../src/http/types.js'
import { command } from '../../src/notifiers/command.js'
import { desktopOn } from '../../src/notifiers/desktop.js'
import { email } from '../../src/notifiers/email.js'
import type { ReceiverContext } from '../../src/notifiers/notifier.js'
import { loadNotifier, NOTIFIER_TYPES } from '../../src/notifiers/registry.js'
import { webhook } from '../../src/notifiers/webhook.js'
import { MonitorError } from '../../src/util/errors.js'
import * as certificates from '../http/certificates.js'
import { testClient } from '../http/test-client.js'
import { tempFolder } from '../store/temp-folder.js'
import { mailContext, strictMailServer } from '../support/channels/email-channel.js'
import { loopback } from '../support/loopback.js'
import { smtpScript } from '../support/smtp-script.js'
import { contextOf } from './support.js'

/** What it came to: what was reached, or why it was not, with the way to mend it. */
const told = async (reached: Promise<unknown>): Promise<readonly unknown[]> =>
  reached.then(
    (said) => [said === null ? null : String(said)],
    (thrown: Error & { hint?: string; exit?: number }) => [
      thrown.message,
      ...(thrown instanceof MonitorError ? [thrown.hint, thrown.exit] : []),
    ],
  )

describe('each channel is reached where it sends', () => {
  const OWN = 'https://chat.firma.example/hooks/abcSecretPath?sig=1'
  const HERE = 'https://chat.firma.example'
  const SERVERS: Readonly<Record<string, string>> = {
    ...{ discord: HERE, freshdesk: HERE, github: 'https://api.github.com', gitlab: 'https://gitlab.com', googlechat: HERE },
    ...{ gotify: HERE, jira: HERE, jsm: 'https://api.atlassian.com', matrix: HERE, mattermost: HERE, 'mattermost-bot': HERE },
    ...{ ntfy: HERE, opsgenie: 'https://api.eu.opsgenie.com', pagerduty: 'https://events.eu.pagerduty.com' },
    ...{
      pushover: 'https://api.pushover.net',
      rocketchat: HERE,
      slack: HERE,
      'slack-bot': 'https://slack.com',
      stackfield: HERE,
    },
    ...{ teams: HERE, telegram: 'https://api.telegram.org', threema: 'https://msgapi.threema.ch', webhook: HERE, zammad: HERE },
    ...{ zendesk: HERE, zulip: HERE },
  }
  const NO_SERVER = ['command', 'desktop', 'email', 'stdout']

  test('all types are here', () => expect([...Object.keys(SERVERS), ...NO_SERVER].sort()).toEqual([...NOTIFIER_TYPES].sort()))

  const reachOf = async (type: string, given: Partial<ReceiverContext>) => {
    const knocks: Knock[] = []
    const http = async () => ({
      request: async () => {
        throw new Error('it was told something')
      },
      reach: async (knock: Knock) => void knocks.push(knock),
      close: async () => {},
    })
    const notifier = await loadNotifier(type)
    const said = await told(notifier.reach({ ...contextOf({ type, options: { region: 'eu' } }), http, ...given }))
    return { said, asked: knocks.map(({ url, allowPrivate, timeoutMs }) => [new URL(url).origin, allowPrivate, timeoutMs]) }
  }

  test.each(Object.entries(SERVERS))('%s: %s', async (type, server) =>
    expect(await reachOf(type, { url: OWN })).toEqual({
      said: [`${new URL(server).host} can be reached, its certificate is valid`],
      asked: [[server, false, 2_000]],
    }),
  )

  test('the base of an API that the operator named', async () => {
    const { config } = contextOf({ api: 'http://bridge.intern:8080/telegram', allowPrivate: true })
    expect(await reachOf('telegram', { config })).toEqual({
      said: ['bridge.intern:8080 can be reached'],
      asked: [['http://bridge.intern:8080', true, 2_000]],
    })
  })

  const refused: readonly [string, string, string | null, string][] = [
    ['no address', 'slack', null, 'no URL; set url_env, url_file or url_command'],
    ['what is none', 'webhook', 'room 7', 'the URL is none; it must begin with https://'],
    [
      'an address in clear',
      'ntfy',
      'http://ntfy.firma.example',
      'the URL begins with http://, where everybody on the way can read along; use https:, or allow_private: true in your own network',
    ],
    [
      'a hook that Microsoft has switched off',
      'teams',
      'https://firma.webhook.office.com/webhookb2/1',
      'this is the address of a connector, which Microsoft has switched off; make a workflow of the template "Post to a channel when a webhook request is received" in Teams (Workflows), and give its address',
    ],
  ]
  test.each(refused)('%s is not knocked at', async (_, type, url, why) =>
    expect(await reachOf(type, { url })).toEqual({ said: [why], asked: [] }),
  )
})

test('a server gets a connection and no request', async () => {
  const tls = { key: certificates.key, cert: certificates.good }
  const server = await loopback({}, { tls })
  const context = contextOf<never>(
    { allowPrivate: true },
    {
      url: `${server.origin}/hook`,
      http: async () => testClient({ ca: certificates.authority }),
    },
  )
  expect(await told(webhook.reach(context))).toEqual([`127.0.0.1:${server.port} can be reached, its certificate is valid`])
  expect({ connections: server.connections, received: server.received }).toEqual({ connections: 1, received: [] })
})

describe('a mail server', () => {
  const server = (port: number) => `127.0.0.1:${port}`

  test('takes the log-in; no mail is begun', async () => {
    const { port, said, bodies } = await smtpScript()
    expect(await told(email.reach(mailContext(port)))).toEqual([
      `${server(port)} can be reached, and monitor@firma.example may log in`,
    ])
    const words = said.map((line) => line.split(' ')[0])
    expect({ words: words.filter((word) => word !== 'QUIT'), bodies }).toEqual({ words: ['EHLO', 'AUTH'], bodies: [] })
  })

  test('asks for no log-in', async () => {
    const { port } = await smtpScript({ EHLO: '250 mail.firma.example' })
    const context = mailContext(port, { options: { username: null }, context: { secrets: {} } })
    expect(await told(email.reach(context))).toEqual([`${server(port)} can be reached`])
  })

  test('of a library takes the right password', async () => {
    const { port, mails } = await strictMailServer({ allowInsecureAuth: true })
    expect(await told(email.reach(mailContext(port)))).toEqual([
      `${server(port)} can be reached, and monitor@firma.example may log in`,
    ])
    expect(mails).toEqual([])
  })

  test('and no wrong one: a secret is at fault, and not shown', async () => {
    const { port, mails } = await strictMailServer({ allowInsecureAuth: true })
    const context = mailContext(port, { context: { secrets: { password: 'falsches Wort' } } })
    expect(await told(email.reach(context))).toEqual([
      `${server(port)}: the log-in was refused (535); check username and password or token (it said: 535 5.7.8 Authentication credentials invalid)`,
      ...[null, 4],
    ])
    expect(mails).toEqual([])
  })

  test.each([
    ['before the greeting', { greeting: () => {} }],
    ['at the log-in', { AUTH: () => {} }],
  ])('that is silent %s: the time-out ends it', async (_, answers) => {
    const { port } = await smtpScript(answers)
    const context = mailContext(port)
    const config = { ...context.config, timeoutMs: 80 }
    expect(await told(email.reach({ ...context, config }))).toEqual([
      `${server(port)}: no answer within the time-out of 0.08 s`,
      null,
      3,
    ])
  })

  test('that does not listen', async () =>
    expect(await told(email.reach(mailContext(1)))).toEqual([
      '127.0.0.1:1: the connection was refused (ECONNREFUSED). Nothing listens on that port: check host and port, or whether the service runs.',
      ...[null, 3],
    ]))

  test('whose certificate nobody here trusts', async () => {
    const { key, selfSigned } = certificates
    const { port } = await strictMailServer({ key, cert: selfSigned, secure: true })
    const [why] = await told(email.reach(mailContext(port, { options: { security: 'tls' } })))
    expect(why).toContain('the certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)')
  })
})

describe('a program is looked for, and not started', () => {
  const folder = tempFolder()
  const started = join(folder, 'started')
  const put = (name: string, mode: number): string => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\ntouch ${started}\n`)
    chmodSync(path, mode)
    return path
  }
  const reach = (...words: readonly string[]) => told(command.reach(contextOf({ type: 'command', options: { command: words } })))

  test('it is there', async () => {
    const path = put('tell', 0o700)
    expect(await reach(path, '--to', 'all')).toEqual([`${path} is there and can be started`])
    expect(() => chmodSync(started, 0o600)).toThrow('ENOENT')
  })
  test('it is not executable', async () => {
    const path = put('notes', 0o600)
    expect(await reach(path)).toEqual([
      'notes could not be started (it is not executable)',
      ...[`make it executable: chmod +x ${path}`, 1],
    ])
  })
  test('it is missing; its arguments are not shown', async () =>
    expect(await reach('no-such-program', 'abcdefghijklmnopqrstuvwxyz')).toEqual([
      'no-such-program could not be started (there is no such program in PATH)',
      ...['install it, or write its whole path in command', 1],
    ]))

  const desk = (platform: NodeJS.Platform) => told(desktopOn(platform).reach(contextOf({ type: 'desktop' })))
  test('what shows notes on a desktop', async () => {
    vi.stubEnv('PATH', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await desk('linux')).toEqual([
      'notify-send could not be started (there is no such program in PATH)',
      ...['install notify-send (Debian and Ubuntu: apt install libnotify-bin)', 1],
    ])
    const path = put('notify-send', 0o700)
    expect(await desk('linux')).toEqual([`${path} is there and can be started`])
    expect(await desk('win32')).toEqual([
      'desktop: win32 is not known here, only Linux and macOS are; use another type of receiver',
    ])
  })
  test('of a terminal there is nothing to reach', async () => {
    const { reach: reachStdout } = await loadNotifier('stdout')
    expect(await told(reachStdout(contextOf({})))).toEqual([null])
  })
})
