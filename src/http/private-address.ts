import { BlockList, isIPv6 } from 'node:net'

// IANA special-purpose registries (RFC 6890 and its updates): everything that is not plain public unicast.
const IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local: the metadata services of clouds live here
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
const IPV6 = [
  '::/96', // unspecified, loopback, IPv4-compatible
  '::ffff:0:0:0/96', // IPv4-translated (RFC 2765)
  '64:ff9b:1::/48', // local NAT64: leads to whatever the network says
  '100::/64',
  '2001::/23', // Teredo, ORCHID and others
  '2001:db8::/32',
  '2002::/16', // 6to4: carries an IPv4 address nobody checked
  '3fff::/20',
  '5f00::/16',
  'fc00::/7', // unique local
  'fe80::/10', // link-local
  'fec0::/10',
  'ff00::/8', // multicast
]

/** An address that a stranger's URL must not lead us to. */
export const isPrivateAddress = (address: string): boolean => blockList.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

const blockList = new BlockList()
for (const [net, bits] of IPV4.map(split)) {
  blockList.addSubnet(net, bits, 'ipv4')
  // The same address written as IPv4-mapped or behind the well-known NAT64 prefix. Public ones pass:
  // on a network with DNS64 every public IPv4 host looks like that.
  blockList.addSubnet(`::ffff:${net}`, 96 + bits, 'ipv6')
  blockList.addSubnet(`64:ff9b::${net}`, 96 + bits, 'ipv6')
}
for (const [net, bits] of IPV6.map(split)) blockList.addSubnet(net, bits, 'ipv6')

function split(subnet: string): [string, number] {
  const [net = '', bits] = subnet.split('/')
  return [net, Number(bits)]
}
