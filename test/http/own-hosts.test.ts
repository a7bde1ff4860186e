import { expect, test } from 'vitest'
import { OwnHosts } from '../../src/http/own-hosts.js'

const addresses = (...list: string[]) => list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

test.each([
  ['a private literal', '192.168.1.5', [], true],
  ['a loopback literal in brackets', '[::1]', [], true],
  ['a public literal', '1.1.1.1', [], false],
  ['a name with private addresses only', 'blog.intern', addresses('10.0.0.1', 'fd00::1'), true],
  ['a name with a public address as well is a stranger', 'mixed.example', addresses('10.0.0.1', '1.1.1.1'), false],
  ['a name with none is left to the request', 'nowhere.example', [], false],
])('%s', async (_name, hostname, found, own) => {
  expect(await new OwnHosts(async () => found).has(hostname)).toBe(own)
})

test('a name is asked for once, however many requests wait for the answer', async () => {
  const asked: string[] = []
  const hosts = new OwnHosts(async (hostname) => {
    asked.push(hostname)
    return addresses('10.0.0.1')
  })
  await Promise.all([hosts.has('blog.intern'), hosts.has('blog.intern')])
  expect([await hosts.has('blog.intern'), asked]).toEqual([true, ['blog.intern']])
})
