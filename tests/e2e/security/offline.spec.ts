import { test, expect } from '../support/test.ts'
import { farAddress, meterName, packetsSent } from '../support/meter.ts'

/** Everything with which a page can try to reach out, aimed at one host. */
function reachOut(host: string): void {
  const attempt = (run: () => unknown): void => {
    try {
      void Promise.resolve(run()).catch(() => undefined)
    } catch {
      // Refused on the spot.
    }
  }
  const linkTo = (relation: string): void => {
    const link = document.createElement('link')
    link.rel = relation
    link.href = `http://${host}/`
    document.head.append(link)
  }
  for (const relation of ['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'stylesheet', 'icon']) linkTo(relation)
  attempt(() => fetch(`http://${host}/`))
  attempt(() => fetch(`http://${host}/`, { mode: 'no-cors', keepalive: true }))
  attempt(() => navigator.sendBeacon(`http://${host}/`, 'x'))
  attempt(() => new WebSocket(`ws://${host}/`))
  attempt(() => new EventSource(`http://${host}/`))
  attempt(() => (new Image().src = `http://${host}/x.png`))
  attempt(() => window.open(`http://${host}/`))
  attempt(() => location.assign(`http://${host}/`))
  attempt(() => Reflect.construct(Reflect.get(window, 'WebTransport'), [`https://${host}:9/`]))
}

/** Offers WebRTC a server to ask and waits until it has tried. */
async function askStunServer(host: string): Promise<void> {
  const connection = new RTCPeerConnection({
    iceServers: [{ urls: `stun:${host}:9` }, { urls: `turn:${host}:9`, username: 'x', credential: 'x' }],
  })
  connection.createDataChannel('x')
  const complete = new Promise<void>((done) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') done()
    })
  })
  await connection.setLocalDescription(await connection.createOffer())
  await complete
  connection.close()
}

test('nothing leaves this machine, whatever a page or the main process tries', async ({ launchApp, canary }) => {
  const isMetered = meterName() !== undefined
  const before = isMetered ? packetsSent() : 0
  // Without a counted network only this machine may be aimed at.
  const hosts = isMetered
    ? [farAddress, 'countersign.invalid', `127.0.0.1:${canary.port}`]
    : [`127.0.0.1:${canary.port}`]
  const app = await launchApp()
  await app.waitForLog('window.ready')
  for (const host of hosts) {
    await app.page.evaluate(reachOut, host)
    await app.electron.evaluate(async ({ BrowserWindow, net, session }, to) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(`http://${to}/`).catch(() => undefined)
      window.destroy()
      await net.fetch(`http://${to}/`).catch(() => undefined)
      await session.defaultSession.resolveHost(to).catch(() => undefined)
    }, host)
  }
  await app.page.evaluate(askStunServer, isMetered ? farAddress : '127.0.0.1')
  await app.close()
  expect(canary.touches()).toBe(0)
  expect(isMetered ? packetsSent() : 0).toBe(before)
})
