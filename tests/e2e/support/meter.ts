import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'

/** An address beyond loopback, of those kept for documentation. Used only where it is known to lead nowhere. */
export const farAddress = '192.0.2.9'

/** Name of the counted interface; undefined where the tests run without one. */
export function meterName(): string | undefined {
  return process.env['COUNTERSIGN_METER']
}

/** How many packets left through the counted interface so far. */
export function packetsSent(): number {
  const name = meterName()
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((text) => text.trim().startsWith(`${name}:`))
  const sent = line?.trim().split(/[:\s]+/)[10]
  if (sent === undefined) throw new Error(`no interface ${name} in /proc/net/dev`)
  return Number(sent)
}

/** Sends one packet from the test itself: it has to be counted, or else the meter measures nothing. */
export async function sendControlPacket(): Promise<void> {
  const socket = createSocket('udp4')
  await new Promise<void>((done, fail) => {
    socket.send('control', 9, farAddress, (error) => (error === null ? done() : fail(error)))
  })
  socket.close()
}
