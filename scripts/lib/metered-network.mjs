import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { cacheFolder } from './paths.mjs'
import { run } from './process.mjs'

/** The interface through which everything beyond loopback would leave. */
const METER = 'out0'

/**
 * Makes, inside a network namespace of its own, a network that looks real and leads nowhere: an address (of those kept
 * for documentation), a default route and a name server, all through one interface whose packets are counted. IPv6
 * stays off on it, since there the kernel itself sends packets.
 */
const SETUP = `set -e
ip link set lo up
ip link add ${METER} type veth peer name sink0
for name in ${METER} sink0; do
  ip link set $name arp off
  echo 1 > /proc/sys/net/ipv6/conf/$name/disable_ipv6
done
ip address add 192.0.2.2/24 dev ${METER}
ip link set ${METER} up
ip link set sink0 up
ip route add default dev ${METER}
mount --bind "$1" /etc/resolv.conf
shift
exec "$@"
`

/**
 * How to run a command in a metered network.
 * @typedef {object} MeteredNetwork
 * @property {(command: string, args: readonly string[]) => [string, string[]]} wrap
 * @property {NodeJS.ProcessEnv} env tells the tests what is counted
 */

/**
 * The way into a metered network, or undefined where this account or system has none.
 * @returns {Promise<MeteredNetwork | undefined>}
 */
export async function meteredNetwork() {
  if (process.platform !== 'linux') return undefined
  mkdirSync(cacheFolder, { recursive: true })
  const resolver = join(cacheFolder, 'metered-resolv.conf')
  writeFileSync(resolver, 'nameserver 192.0.2.53\n')
  const account = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  /** @type {MeteredNetwork['wrap']} */
  const wrap = (command, args) => [
    'unshare',
    [...account, '--net', '--mount', 'sh', '-c', SETUP, 'sh', resolver, command, ...args],
  ]
  const probe = await run(...wrap('true', []))
  return probe.code === 0 ? { wrap, env: { COUNTERSIGN_METER: METER } } : undefined
}

/**
 * How many packets have left through the meter of the network in which a process runs.
 * @param {number} pid
 * @returns {number}
 */
export function packetsSentBy(pid) {
  const lines = readFileSync(`/proc/${pid}/net/dev`, 'utf8').split('\n')
  const counters = lines
    .find((line) => line.trim().startsWith(`${METER}:`))
    ?.trim()
    .split(/[:\s]+/)
  if (counters?.[10] === undefined) throw new Error(`process ${pid} is in no metered network`)
  return Number(counters[10])
}
