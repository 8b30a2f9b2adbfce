import { expect, test } from '../support/test.ts'

test('no permission is ever given', async ({ app }) => {
  const granted = await app.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'screen-wake-lock',
    ]
    const states: unknown[] = []
    for (const name of names) {
      const descriptor: unknown = { name }
      const query: (given: unknown) => Promise<PermissionStatus> = navigator.permissions.query.bind(
        navigator.permissions,
      ) as never
      states.push(
        await query(descriptor).then(
          (status) => status.state,
          () => 'unknown',
        ),
      )
    }
    return states.filter((state) => state === 'granted')
  })
  expect(granted).toEqual([])
})

/** What a page may ask the system for; each has to fail. */
const requests: Readonly<Record<string, string>> = {
  camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'navigator.mediaDevices.getDisplayMedia({ video: true })',
  place: 'new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))',
  notifications: "Notification.requestPermission().then((state) => state === 'granted' || Promise.reject(state))",
  clipboard: 'navigator.clipboard.readText()',
  midi: 'navigator.requestMIDIAccess({ sysex: true })',
  usb: 'navigator.usb.requestDevice({ filters: [] })',
  hid: 'navigator.hid.requestDevice({ filters: [] }).then((list) => list.length > 0 || Promise.reject())',
  serial: 'navigator.serial.requestPort()',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  fonts: 'queryLocalFonts().then((list) => list.length > 0 || Promise.reject())',
  files: 'showDirectoryPicker()',
  idle: "IdleDetector.requestPermission().then((state) => state === 'granted' || Promise.reject(state))",
}

test('everything that a page asks the system for is refused, even in a click of the person', async ({ app }) => {
  const outcomes = await app.electron.evaluate(async ({ BrowserWindow }, asked) => {
    const [window] = BrowserWindow.getAllWindows()
    const results: [string, unknown][] = []
    for (const [name, code] of Object.entries(asked)) {
      const asUserGesture = true
      const script = `Promise.resolve().then(() => ${code}).then(() => 'given', () => 'refused')`
      results.push([name, await window?.webContents.executeJavaScript(script, asUserGesture)])
    }
    return Object.fromEntries(results)
  }, requests)
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(requests).map((name) => [name, 'refused'])))
})
