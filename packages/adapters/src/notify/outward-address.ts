import { BlockList, isIP } from 'node:net'

/** Where a request of ours may go: anywhere on the open internet, this machine itself, or wherever a name leads. */
export type Reach = 'public' | 'this-machine' | 'anywhere'

/**
 * Networks that are not the open internet (IANA's special-purpose registries, RFC 6890), and the IPv6 ranges that carry
 * an IPv4 address inside, behind which any of them could hide. Of `::ffff:0:0/96` Node checks the IPv4 address itself.
 */
const inner = new BlockList()
const ranges = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
  '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16',
  'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8',
]
for (const range of ranges) {
  const [network = '', bits] = range.split('/')
  inner.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4')
}

const ownMachine = new BlockList()
ownMachine.addSubnet('127.0.0.0', 8, 'ipv4')
ownMachine.addAddress('::1', 'ipv6')

/** Whether a request that may go as far as `reach` may go to this IP address. What is no address is refused. */
export const isWithin = (reach: Reach, address: string): boolean => {
  const family = isIP(address)
  if (family === 0) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  switch (reach) {
    case 'anywhere': return true
    case 'this-machine': return ownMachine.check(address, kind)
    case 'public': return !inner.check(address, kind)
  }
}
