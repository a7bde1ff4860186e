import { describe, expect, test } from 'vitest'
import { configOf, faultsOf } from '../check.js'

const yamlOf = (receiver: string) => `alerts: { receivers: [{ id: care, ${receiver} }] }`
const BOT = 'type: slack-bot, token_env: T'
const DISCORD = 'type: discord, url_env: U'
const MATTERMOST = 'type: mattermost-bot, url: https://chat.example.ch, token_env: T'

describe('what a receiver is told with', () => {
  const rows: readonly [rule: string, receiver: string, expected: object][] = [
    [
      'slack: a hook, with a pause between messages',
      'type: slack, url_env: U',
      { url: { env: 'U' }, paceMs: 1_000, edits: false },
    ],
    ['slack-bot: a channel by its id', `${BOT}, channel: C0123456789`, { edits: true, options: { channel: 'C0123456789' } }],
    ['slack-bot: a channel by its name', `${BOT}, channel: "#kundendienst"`, { options: { channel: '#kundendienst' } }],
    ['discord: the channel of the hook', DISCORD, { edits: true, paceMs: 2_000, options: { thread: null } }],
    ['discord: a thread', `${DISCORD}, thread: "112233445566778899"`, { options: { thread: '112233445566778899' } }],
    [
      'discord: … without quotation marks',
      `${DISCORD}, thread: 112233445566778899`,
      { options: { thread: '112233445566778899' } },
    ],
    ['mattermost: a hook', 'type: mattermost, url_file: ./hook', { edits: false }],
    [
      'mattermost-bot: a server and a channel',
      `${MATTERMOST}, channel: abcdefghijklmnopqrstuvwxyz`,
      { edits: true, url: { value: 'https://chat.example.ch' }, options: { channel: 'abcdefghijklmnopqrstuvwxyz' } },
    ],
    ['rocketchat: ten messages a minute', 'type: rocketchat, url_env: U', { paceMs: 6_000 }],
    ['googlechat: one message a second', 'type: googlechat, url_env: U, pace: 2s', { paceMs: 2_000 }],
  ]
  test.each(rows)('%s', async (_, receiver, expected) => {
    const { alerts } = await configOf(yamlOf(receiver))
    expect(alerts.receivers[0]).toMatchObject(expected)
  })
})

describe('what is refused', () => {
  const rows: readonly [rule: string, receiver: string, fault: string][] = [
    ['slack: the address in the file, which is as good as a password', 'type: slack, url: "https://a.example/T0/geheim"', 'url'],
    ['slack: no address', 'type: slack', 'needs url_env'],
    ['slack-bot: no token', 'type: slack-bot, channel: C0123456789', 'needs token_env'],
    ['slack-bot: a name without its sign', `${BOT}, channel: kundendienst`, 'is no channel; write its id'],
    ['discord: the name of a thread', `${DISCORD}, thread: Beschwerden`, 'is no id; it has 15 to 21 digits'],
    ['mattermost-bot: the name of a channel', `${MATTERMOST}, channel: kundendienst`, 'is no id of a channel'],
    ['rocketchat: no address', 'type: rocketchat', 'needs url_env'],
    ['googlechat: no address', 'type: googlechat', 'needs url_env'],
  ]
  test.each(rows)('%s', async (_, receiver, fault) => {
    const faults = (await faultsOf(yamlOf(receiver))).join('\n')
    expect(faults).toContain(fault)
    expect(faults).not.toContain('geheim')
  })
})
