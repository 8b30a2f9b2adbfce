import { meterName, packetsSent, sendControlPacket } from './meter.ts'

/**
 * Watches the network over the whole run: first one packet of our own, which the meter has to count; at the end no
 * packet more may have left, whatever the tests made the app do.
 */
export default async function watchNetwork(): Promise<() => void> {
  if (meterName() === undefined) return () => undefined
  const before = packetsSent()
  await sendControlPacket()
  const after = packetsSent()
  if (after !== before + 1) throw new Error(`the meter counted ${after - before} packets for one that was sent`)
  return () => {
    const strays = packetsSent() - after
    if (strays !== 0) throw new Error(`${strays} packets left for a network while the tests ran`)
  }
}
