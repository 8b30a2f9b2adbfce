import { expect, test } from '../support/test.ts'

test('no session of the app loads anything from a network, even from the main process', async ({ app, canary }) => {
  const outcomes = await app.electron.evaluate(async ({ BrowserWindow, net, session }, address) => {
    const settle = (attempt: Promise<unknown>): Promise<string> =>
      attempt.then(
        () => 'reached',
        () => 'stopped',
      )
    const window = new BrowserWindow({ show: false })
    const results = {
      'a window of the default session': await settle(window.loadURL(address)),
      'the session of the app': await settle(session.fromPartition('countersign').fetch(address)),
      'a session made later': await settle(session.fromPartition('later').fetch(address)),
      'the default session': await settle(net.fetch(address)),
      'a file': await settle(window.loadURL('file:///etc/hostname')),
    }
    window.destroy()
    return results
  }, canary.address)
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(['stopped']))
  expect(canary.touches()).toBe(0)
})

test('names are not looked up, and what goes round the rules meets a proxy where nothing listens', async ({
  app,
  canary,
}) => {
  const outcome = await app.electron.evaluate(async ({ session }, address) => {
    const bare = session.fromPartition('bare')
    bare.webRequest.onBeforeRequest(null)
    const reason = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'reached', String)
    return {
      name: await reason(bare.resolveHost('countersign.invalid')),
      address: await reason(bare.fetch(address)),
      proxy: await bare.resolveProxy(address),
    }
  }, canary.address)
  expect(outcome.name).toContain('ERR_NAME_NOT_RESOLVED')
  expect(outcome.address).toContain('ERR_')
  expect(outcome.proxy).toBe('PROXY 127.0.0.1:9')
  expect(canary.touches()).toBe(0)
})

test('a page cannot send by WebRTC', async ({ app, canary }) => {
  const candidates = await app.page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    connection.createDataChannel('x')
    const found: string[] = []
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate)
    })
    const gathered = new Promise<void>((done) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') done()
      })
    })
    await connection.setLocalDescription(await connection.createOffer())
    await gathered
    connection.close()
    return found
  }, canary.port)
  expect(candidates.filter((candidate) => candidate.toLowerCase().includes(' udp '))).toEqual([])
  expect(canary.touches()).toBe(0)
})

test('the spell checker, which would fetch dictionaries, is off in every session', async ({ app }) => {
  const states = await app.electron.evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('countersign'), session.fromPartition('later')].map((one) =>
      one.isSpellCheckerEnabled(),
    ),
  )
  expect(states).toEqual([false, false, false])
})
