import { expect, test } from '../support/test.ts'

test('a page cannot open a window', async ({ app, canary }) => {
  const opened = await app.page.evaluate((to) => {
    const link = document.createElement('a')
    link.href = to
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return [to, 'about:blank', 'app://countersign/index.html'].map((place) => window.open(place))
  }, canary.address)
  expect(opened).toEqual([null, null, null])
  expect(await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(canary.touches()).toBe(0)
})

test('a webview stays an unknown element', async ({ app, canary }) => {
  const kind = await app.page.evaluate((to) => {
    const view = document.createElement('webview')
    view.setAttribute('src', to)
    document.body.append(view)
    return Object.prototype.toString.call(view)
  }, canary.address)
  expect(kind).toBe('[object HTMLElement]')
  expect(await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(canary.touches()).toBe(0)
})

test('a page cannot make the app write a download', async ({ app }) => {
  const started = await app.electron.evaluate(async ({ session, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const { promise, resolve } = Promise.withResolvers<string>()
    session.fromPartition('countersign').on('will-download', (event) => {
      resolve(event.defaultPrevented ? 'prevented' : 'started')
    })
    await window?.webContents.executeJavaScript(`
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      document.body.append(link)
      link.click()
    `)
    return promise
  })
  expect(started).toBe('prevented')
})
