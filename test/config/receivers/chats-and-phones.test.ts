import { describe, expect, test } from 'vitest'
import { configOf, faultsOf } from '../check.js'

const yamlOf = (receiver: string) => `alerts: { receivers: [{ id: care, ${receiver} }] }`
const THREEMA = 'type: threema, secret_env: S'
const MATRIX = 'type: matrix, url: https://matrix.example.ch, token_env: T'
const ZULIP = 'type: zulip, url: https://firma.zulipchat.com, key_env: K, stream: Kundendienst'
const PUSHOVER = 'type: pushover, token_env: T, user_env: U'

describe('what a receiver is told with', () => {
  const rows: readonly [rule: string, receiver: string, expected: object][] = [
    [
      'threema: an id, in capitals',
      `${THREEMA}, from: "*firma01", to: echoecho`,
      { from: '*FIRMA01', to: { as: 'to', value: 'ECHOECHO' } },
    ],
    ['threema: eight digits are an id', `${THREEMA}, from: "*FIRMA01", to: 12345678`, { to: { as: 'to', value: '12345678' } }],
    [
      'threema: a phone number has a plus, which is not sent',
      `${THREEMA}, from: "*FIRMA01", to: "+41 79 123 45 67"`,
      { to: { as: 'phone', value: '41791234567' } },
    ],
    [
      'threema: an address',
      `${THREEMA}, from: "*FIRMA01", to: care@example.ch`,
      { to: { as: 'email', value: 'care@example.ch' } },
    ],
    ['matrix: a room without a server in its id', `${MATRIX}, room: "!abc"`, { room: '!abc' }],
    ['matrix: an alias', `${MATRIX}, room: "#care:example.ch"`, { room: '#care:example.ch' }],
    [
      'zulip: a topic for what is about several cases',
      `${ZULIP}, bot: monitor-bot@firma.zulipchat.com`,
      { bot: 'monitor-bot@firma.zulipchat.com', stream: 'Kundendienst', topic: 'mention-monitor' },
    ],
    ['pushover: alarms ring once', PUSHOVER, { emergency: null }],
    [
      'pushover: … or until they are confirmed',
      `${PUSHOVER}, emergency: { retry: 2m }`,
      { emergency: { retryMs: 120_000, expireMs: 3_600_000 } },
    ],
    ['ntfy: an account', 'type: ntfy, topic_env: T, user: care, password_env: P', { user: 'care' }],
  ]
  test.each(rows)('%s', async (_, receiver, expected) => {
    const { alerts } = await configOf(yamlOf(receiver))
    expect(alerts.receivers[0]?.options).toMatchObject(expected)
  })
})

describe('what is refused', () => {
  const rows: readonly [rule: string, receiver: string, fault: string][] = [
    ['threema: a number without plus', `${THREEMA}, from: "*FIRMA01", to: "0791234567"`, 'is no recipient; write a Threema id'],
    ['threema: an id of a person to send from', `${THREEMA}, from: ECHOECHO, to: ECHOECHO`, 'is no Gateway id; write *FIRMA01'],
    ['threema: no secret', 'type: threema, from: "*FIRMA01", to: ECHOECHO', 'needs secret_env'],
    ['matrix: the name of a room', `${MATRIX}, room: Kundendienst`, 'is no room; write its id'],
    ['matrix: an alias without its server', `${MATRIX}, room: "#care"`, 'is no room; write its id'],
    ['zulip: a bot without its organisation', `${ZULIP}, bot: monitor`, 'is no address of a bot'],
    ['pushover: to ring more often than it allows', `${PUSHOVER}, emergency: { retry: 10s }`, 'must be between 30s and 3h'],
    ['pushover: no user', 'type: pushover, token_env: T', 'needs user_env'],
    ['ntfy: no topic', 'type: ntfy, token_env: T', 'needs topic_env'],
    ['ntfy: a topic in the file, which is as good as a password', 'type: ntfy, topic: beispiel', 'topic'],
    ['teams: the address in the file', 'type: teams, url: "https://a.example/?sig=1"', 'url'],
    ['stackfield: no address', 'type: stackfield', 'needs url_env'],
    ['gotify: no server', 'type: gotify, token_env: T', 'url'],
  ]
  test.each(rows)('%s', async (_, receiver, fault) => {
    const faults = await faultsOf(yamlOf(receiver))
    expect(faults.join('\n')).toContain(fault)
    expect(faults.join('\n')).not.toMatch(/beispiel|sig=/)
  })
})
