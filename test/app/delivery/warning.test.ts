import { expect, test } from 'vitest'
import { smtpScript } from '../../support/smtp-script.js'
import { testApp } from '../support.js'
import { deliver, enter, receivers } from './support.js'

test("what got through to some of a mail's recipients is sent, and the operator is told of the others", async () => {
  const server = await smtpScript({ RCPT: ['550 5.1.1 unknown', '250 ok'] })
  const address = `host: 127.0.0.1, port: ${server.port}, security: none, from: monitor@firma.example`
  const app = await testApp({
    yaml: receivers(`id: mail, type: email, ${address}, to: [weg@firma.example, care@firma.example]`),
  })
  await enter(app, 'k1', { receiver: 'mail' })
  const { sent, failed, problems } = await deliver(app)
  const problem = `receiver mail: 127.0.0.1:${server.port}: not taken for weg@firma.example (it said: 550 5.1.1 unknown); the others got it`
  expect({ sent, failed, problems }).toEqual({ sent: 1, failed: 0, problems: [problem] })
  const [kept] = await app.store.deliveries({})
  expect({ state: kept?.state, handle: kept?.handle }).toEqual({ state: 'sent', handle: { root: '<k1@firma.example>' } })
})
