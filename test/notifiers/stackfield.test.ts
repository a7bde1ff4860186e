import { expect, test } from 'vitest'
import { stackfield } from '../../src/notifiers/stackfield.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openStackfield } from '../support/channels/stackfield-channel.js'
import { complaint } from './messages.js'

notifierContract('stackfield', { notifier: stackfield, open: openStackfield, maxBytes: 18_000, never: /@(?!\u200b)/ })
httpNotifierContract('stackfield', { notifier: stackfield, open: openStackfield, silent: true })

test('stackfield: a case stands in the one field there is', async () => {
  const { context, wire } = await openStackfield()
  expect(await stackfield.send(complaint(), context)).toEqual({ ok: true })
  expect((await wire?.())?.[0]).toContain('\n> Seit Tagen warte ich auf eine Antwort.\nhttps://blog.example.ch/tarif#comment-7\n')
})
