import { describe, expect, test } from 'vitest'
import { inClearFault } from '../../../src/notifiers/email/in-clear.js'

const host = 'smtp.firma.example'

describe('email: where it may be spoken in clear', () => {
  test.each(['127.0.0.1', '10.1.2.3', '192.168.1.25', '172.20.0.2', '::1', 'fd12::1', '::ffff:10.0.0.1'])(
    '%s: yes, at home',
    (address) => expect(inClearFault({ host, security: 'none' }, address)).toBeNull(),
  )
  test.each(['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])('%s: no, disable', (address) =>
    expect(inClearFault({ host, security: 'none' }, address)).toMatchObject({
      disable: true,
      retry: false,
      message:
        'smtp.firma.example has a public address: security: none would send mails and the password in clear over the internet; use starttls or tls',
    }),
  )
  test.each(['starttls', 'tls'] as const)('%s goes anywhere', (security) =>
    expect(inClearFault({ host, security }, '93.184.216.34')).toBeNull(),
  )
})
