import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'

/** Something on this machine that notices every attempt to reach it. */
export interface Canary {
  /** An address that answers plain HTTP. */
  readonly address: string
  readonly port: number
  /** How many TCP connections and UDP packets came. */
  readonly touches: () => number
  readonly close: () => Promise<void>
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Listens on one loopback port, TCP and UDP. */
export async function startCanary(): Promise<Canary> {
  let touches = 0
  const server = createServer((_request, response) => response.end('touched'))
  server.on('connection', () => (touches += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  const socket = createSocket('udp4', () => (touches += 1))
  socket.bind(port, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `http://127.0.0.1:${port}/`,
    port,
    touches: () => touches,
    close: async () => {
      socket.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
