import { expect, test } from 'vitest'
import { testReceiver } from '../../../src/app/delivery/test-receiver.js'
import { smtpScript } from '../../support/smtp-script.js'
import { testApp } from '../support.js'
import { deliver, enter, receivers } from './support.js'

/** Of its two recipients the server knows one. */
async function halfKnown(more = '') {
  const server = await smtpScript({ RCPT: ['550 5.1.1 unknown', '250 ok'] })
  const address = `host: 127.0.0.1, port: ${server.port}, security: none, from: monitor@firma.example`
  const to = 'to: [weg@firma.example, care@firma.example]'
  const app = await testApp({ yaml: receivers(`id: mail, type: email, ${address}, ${to}${more}`) })
  const refused = 'not taken for weg@firma.example (it said: 550 5.1.1 unknown); the others got it'
  return { app, server, problem: `receiver mail: 127.0.0.1:${server.port}: ${refused}` }
}

test("what got through to some of a mail's recipients is sent, and the operator is told of the others", async () => {
  const { app, problem } = await halfKnown()
  await enter(app, 'k1', { receiver: 'mail' })
  const { sent, failed, problems } = await deliver(app)
  expect({ sent, failed, problems }).toEqual({ sent: 1, failed: 0, problems: [problem] })
  const [kept] = await app.store.deliveries({})
  expect({ state: kept?.state, handle: kept?.handle }).toEqual({ state: 'sent', handle: { root: '<k1@firma.example>' } })
})

test('a test message says so too, in the language of the receiver', async () => {
  const { app, server, problem } = await halfKnown(', language: de')
  await expect(testReceiver(app, 'mail', () => {})).rejects.toMatchObject({ message: problem, exit: 3 })
  expect(server.bodies).toEqual([expect.stringContaining('Testmeldung')])
})
