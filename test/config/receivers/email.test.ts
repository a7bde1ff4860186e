import { describe, expect, it } from 'vitest'
import type { ReceiverConfig } from '../../../src/model/receiver.js'
import type { EmailOptions } from '../../../src/model/receiver-options/email.js'
import { configOf, faultsOf } from '../check.js'

const COMPANY =
  'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: [{ id: a, type: feed, url: https://a.example/ }]\n'
const yaml = (more: string) => `${COMPANY}alerts: { receivers: [{ id: mail, type: email, ${more} }] }\n`
const NEEDED = 'host: smtp.firma.example, from: monitor@firma.example, to: care@firma.example'

const receiver = async (more = '') => {
  const config = await configOf(yaml(`${NEEDED}${more === '' ? '' : `, ${more}`}`))
  return config.alerts.receivers[0] as ReceiverConfig<EmailOptions>
}
const said = async (more: string) =>
  (await faultsOf(yaml(more))).map((line) => line.replace(/^m\.yaml:\d+:\d+: alerts\.receivers\[0\]\.?/, ''))

describe('a receiver by mail', () => {
  it('tells each case in a thread of its own, and is patient', async () => {
    const { groupBy, paceMs, timeoutMs, options } = await receiver()
    expect({ groupBy, paceMs, timeoutMs, options }).toEqual({
      groupBy: ['case'],
      paceMs: 1_000,
      timeoutMs: 60_000,
      options: {
        ...{ host: 'smtp.firma.example', port: 587, security: 'starttls', username: null },
        from: { name: null, address: 'monitor@firma.example' },
        to: [{ name: null, address: 'care@firma.example' }],
        ...{ cc: [], replyTo: null, tickets: false },
      },
    })
  })

  it('needs no more than who gets it: the mail server of this machine sends', async () => {
    const config = await configOf(yaml('to: [leitung@firma.example]'))
    const [{ options }] = config.alerts.receivers as readonly [ReceiverConfig<EmailOptions>]
    expect(options).toEqual({
      ...{ host: 'localhost', port: 25, security: 'none', username: null },
      from: { name: null, address: expect.stringMatching(/^mention-monitor@[\w.-]+$/) },
      to: [{ name: null, address: 'leitung@firma.example' }],
      ...{ cc: [], replyTo: null, tickets: false },
    })
  })

  it.each([
    ['port: 587', { host: 'localhost', port: 587, security: 'none' }],
    ['port: 465', { host: 'localhost', port: 465, security: 'tls' }],
    ['security: starttls', { host: 'localhost', port: 587, security: 'starttls' }],
    ['host: smtp.firma.example', { host: 'smtp.firma.example', port: 587, security: 'starttls' }],
    ['from: a@firma.example', { host: 'localhost', from: { name: null, address: 'a@firma.example' } }],
  ])('the rest of "%s" with a recipient', async (more, expected) => {
    const config = await configOf(yaml(`to: care@firma.example, ${more}`))
    expect(config.alerts.receivers[0]?.options).toMatchObject(expected)
  })

  it('can be told as others are', async () =>
    expect(await receiver('group_by: [brand], timeout: 20s, pace: 0s')).toMatchObject({
      ...{ groupBy: ['brand'], timeoutMs: 20_000, paceMs: 0 },
    }))

  const ports: readonly [string, { port: number; security: string }][] = [
    ['', { port: 587, security: 'starttls' }],
    ['port: 465', { port: 465, security: 'tls' }],
    ['port: 465, security: starttls', { port: 465, security: 'starttls' }],
    ['port: 2525', { port: 2525, security: 'starttls' }],
    ['security: tls', { port: 465, security: 'tls' }],
    ['security: none', { port: 25, security: 'none' }],
  ]
  it.each(ports)('port and security of "%s"', async (more, expected) =>
    expect((await receiver(more)).options).toMatchObject(expected),
  )

  const mailboxes: readonly [string, EmailOptions['replyTo']][] = [
    ['"Care-Team <care@firma.example>"', { name: 'Care-Team', address: 'care@firma.example' }],
    [`'"Müller, Rosa" <rosa@firma.example>'`, { name: 'Müller, Rosa', address: 'rosa@firma.example' }],
    ['"<care@firma.example>"', { name: null, address: 'care@firma.example' }],
    ['care+alarm@zürich.example', { name: null, address: 'care+alarm@xn--zrich-kva.example' }],
  ]
  it.each(mailboxes)('an address: %s', async (given, expected) =>
    expect((await receiver(`reply_to: ${given}`)).options.replyTo).toEqual(expected),
  )

  const NO_ADDRESS = 'is no address; write care@example.ch, or Care team <care@example.ch>; several go into a list'
  const refused = [
    'care',
    'a@b@c.example',
    '"a@firma.example, b@firma.example"',
    '"x\\r\\nBcc: <a@firma.example>"',
    'grüße@firma.example',
    '"a b@firma.example"',
    '"A <a@firma.example> B"',
  ]
  it.each(refused)('no address: %s', async (given) =>
    expect((await said(`${NEEDED}, reply_to: ${given}`)).join()).toContain(NO_ADDRESS),
  )

  it.each(['smtp://firma.example', 'firma.example:25', '"a b"', '""'])('no host: %s', async (given) =>
    expect((await said(`host: ${given}, from: a@firma.example, to: b@firma.example`)).join()).toContain('is no host'),
  )
  it.each(['127.0.0.1', '"::1"', '"[::1]"', 'localhost', 'zürich.example'])('a host: %s', async (given) =>
    expect(await said(`host: ${given}, from: a@firma.example, to: b@firma.example`)).toEqual([]),
  )

  it('a name needs its password, and a password its name', async () => {
    expect(await said(`${NEEDED}, username: a`)).toEqual([
      'username: needs password_env, password_file or password_command beside it',
    ])
    expect(await said(`${NEEDED}, password_env: P`)).toEqual(['password_env: needs username beside it'])
    expect(await said(`${NEEDED}, username: a, password_env: P`)).toEqual([])
    expect(await said(`${NEEDED}, username: a, token_command: p`)).toEqual([])
    expect(await said(`${NEEDED}, username: a, token_env: T, password_env: P`)).toEqual([
      'token_env: use either password_env or token_env, not both',
    ])
  })

  it('has nothing of HTTP', async () =>
    expect((await said(`${NEEDED}, allow_private: true`)).join()).toContain('allow_private: unknown key'))
})
