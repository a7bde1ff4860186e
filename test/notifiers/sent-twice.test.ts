import { describe, expect, test } from 'vitest'
import { email } from '../../src/notifiers/email.js'
import { googlechat } from '../../src/notifiers/googlechat.js'
import { matrix } from '../../src/notifiers/matrix.js'
import type { Notifier, ReceiverContext } from '../../src/notifiers/notifier.js'
import { ntfy } from '../../src/notifiers/ntfy.js'
import { jsm, opsgenie } from '../../src/notifiers/opsgenie.js'
import { pagerduty } from '../../src/notifiers/pagerduty.js'
import { openEmail } from '../support/channels/email-channel.js'
import { openGoogleChat } from '../support/channels/googlechat-channel.js'
import { openMatrix } from '../support/channels/matrix-channel.js'
import { openNtfy } from '../support/channels/ntfy-channel.js'
import { openOpsgenie, openPagerduty } from '../support/channels/pager-channels.js'
import { complaint } from './messages.js'

// A process that died between sending and writing it down sends the same once more, later, with the same key.

interface Kept {
  readonly notifier: Notifier<never>
  readonly context: ReceiverContext<never>
  /** What its reader has, by name. */
  readonly kept: () => Promise<readonly string[]>
}

const keeping = <Options>(
  notifier: Notifier<Options>,
  { context }: { readonly context: ReceiverContext<Options> },
  kept: Kept['kept'],
): Kept => ({ notifier, context, kept }) as unknown as Kept

const rows: readonly [string, () => Promise<Kept>][] = [
  [
    'Matrix knows the transaction',
    async () => {
      const channel = await openMatrix()
      return keeping(matrix, channel, async () => [...channel.events.keys()])
    },
  ],
  [
    'Google Chat knows the request',
    async () => {
      const channel = await openGoogleChat()
      return keeping(googlechat, channel, async () => channel.taken.map(({ query }) => query['requestId'] ?? ''))
    },
  ],
  [
    'ntfy shows what has one sequence once',
    async () => {
      const channel = await openNtfy()
      return keeping(ntfy, channel, async () => [...channel.shown.keys()])
    },
  ],
  ...(
    [
      ['PagerDuty', pagerduty, openPagerduty],
      ['Opsgenie', opsgenie, openOpsgenie],
      ['Jira Service Management', jsm, openOpsgenie],
    ] as const
  ).map(([name, notifier, open]): [string, () => Promise<Kept>] => [
    `${name} folds what has one key`,
    async () => {
      const channel = await open()
      return keeping(notifier as Notifier<unknown>, channel, async () => channel.incidents.map(({ key }) => key))
    },
  ]),
  [
    'mailboxes know the Message-ID',
    async () => {
      const channel = await openEmail()
      return keeping(email, channel, async () => [...new Set((await channel.taken()).map(({ mail }) => mail.messageId ?? ''))])
    },
  ],
]

describe('the same message sent twice is one for its reader', () => {
  test.each(rows)('%s', async (_, open) => {
    const { notifier, context, kept } = await open()
    const message = complaint({ group: 'case=C-12' })
    for (const now of [context.now, context.now + 3_600_000])
      expect(await notifier.send(message, { ...context, now })).toMatchObject({ ok: true })
    expect(await kept()).toEqual([expect.stringMatching(/./)])
  })
})
