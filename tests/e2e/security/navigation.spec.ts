import { expect, test } from '../support/test.ts'

const start = 'app://countersign/index.html'

/** Ways in which a page can try to leave, as script that runs in it; `to` is the address. */
const ways = {
  'an assignment': (to: string) => location.assign(to),
  'a replacement': (to: string) => location.replace(to),
  'a link': (to: string) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
  },
  'a form': (to: string) => {
    const form = document.createElement('form')
    form.action = to
    document.body.append(form)
    form.submit()
  },
  'a refresh': (to: string) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0;url=${to}`
    document.head.append(meta)
  },
}

test('a page cannot leave by any way to any place', async ({ app, canary }) => {
  const places = [canary.address, 'file:///etc/passwd', 'app://elsewhere/index.html', 'data:text/html,away', start]
  await app.page.evaluate(() => {
    Object.assign(window, { stillHere: true })
  })
  for (const way of Object.values(ways)) {
    for (const place of places) await app.page.evaluate(way, place)
  }
  // A round trip through the main process: what the attempts started has been decided by then.
  await app.electron.evaluate(({ app: main }) => main.getName())
  expect(app.page.url()).toBe(start)
  expect(await app.page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true)
  expect(canary.touches()).toBe(0)
})

test('a frame inside the page is not loaded', async ({ app, canary }) => {
  const refusals = await app.page.evaluate(
    async (places) => {
      const refused: string[] = []
      for (const place of places) {
        const frame = document.createElement('iframe')
        const violation = new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {
            once: true,
          })
        })
        frame.src = place
        document.body.append(frame)
        refused.push(await violation)
        frame.remove()
      }
      return refused
    },
    [canary.address, 'app://countersign/index.html', 'data:text/html,inside'],
  )
  expect(refusals).toEqual(['frame-src', 'frame-src', 'frame-src'])
  expect(canary.touches()).toBe(0)
})

test('a redirect is stopped even where every other layer is taken away', async ({ app }) => {
  const reached = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    const bare = session.fromPartition('redirecting')
    bare.webRequest.onBeforeRequest(null)
    const reachedPaths: string[] = []
    bare.protocol.handle('https', (request) => {
      const { pathname } = new URL(request.url)
      reachedPaths.push(pathname)
      return pathname === '/from' ? Response.redirect('https://countersign.invalid/to') : new Response('arrived')
    })
    const window = new BrowserWindow({ show: false, webPreferences: { session: bare } })
    await window.loadURL('https://countersign.invalid/from').catch(() => undefined)
    window.destroy()
    return reachedPaths
  })
  expect(reached).toEqual(['/from'])
})
