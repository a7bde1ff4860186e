import { expect, test } from 'vitest'
import { isPrivateAddress } from '../../src/http/private-address.js'

test.each([
  ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
  ['carrier-grade NAT', ['100.64.0.1', '100.127.255.255']],
  ['link-local and cloud metadata', ['169.254.169.254', 'fe80::1', 'fec0::1']],
  ['unique local', ['fc00::1', 'fd12:3456::1']],
  ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
  ['benchmark and documentation', ['198.18.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1']],
  ['IPv4-mapped', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe']],
  ['IPv4-compatible', ['::127.0.0.1', '::7f00:1']],
  ['IPv4-translated', ['::ffff:0:127.0.0.1', '::ffff:0:a00:1']],
  ['NAT64', ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1']],
  ['tunnels', ['2002:7f00:1::1', '2001:0:4136:e378::1']],
])('%s is private', (_name, addresses) => {
  expect(addresses.filter((address) => !isPrivateAddress(address))).toEqual([])
})

test('public addresses are not', () => {
  const open = [
    '1.1.1.1',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450::1',
  ]
  const throughNat = ['::ffff:1.1.1.1', '64:ff9b::1.1.1.1']
  expect([...open, ...throughNat].filter(isPrivateAddress)).toEqual([])
})
