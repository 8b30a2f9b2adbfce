import { expect, test } from '../support/test.ts'
import type { RunningApp } from '../support/launch.ts'

/** Runs a script in the page and gives the directives of the policy that it ran into, once each. */
async function violationsOf(app: RunningApp, attack: (canary: string) => unknown, canary: string): Promise<string[]> {
  await app.page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { violations: seen })
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
  })
  await app.page.evaluate(attack, canary).catch(() => undefined)
  await expect.poll(() => app.page.evaluate(() => Reflect.get(window, 'violations').length)).toBeGreaterThan(0)
  const violations: string[] = await app.page.evaluate(() => Reflect.get(window, 'violations'))
  return [...new Set(violations)]
}

interface Attack {
  readonly name: string
  readonly directive: string
  readonly run: (canary: string) => unknown
}

const attacks: readonly Attack[] = [
  {
    name: 'an inline script',
    directive: 'require-trusted-types-for',
    run: () => {
      const script = document.createElement('script')
      script.append('window.broken = true')
      document.body.append(script)
    },
  },
  {
    name: 'a script from elsewhere',
    directive: 'require-trusted-types-for',
    run: (canary) => {
      const script = document.createElement('script')
      Object.assign(script, { src: `${canary}x.js` })
      document.body.append(script)
    },
  },
  {
    name: 'an event handler in an attribute',
    directive: 'require-trusted-types-for',
    run: () => document.body.setAttribute('onclick', 'window.broken = true'),
  },
  {
    name: 'eval, called later',
    directive: 'require-trusted-types-for',
    run: () => {
      setTimeout(() => Reflect.apply(Reflect.get(window, 'eval'), window, ['window.broken = true']), 0)
    },
  },
  {
    name: 'a timer made of text',
    directive: 'require-trusted-types-for',
    run: () => {
      setTimeout(() => Reflect.apply(setTimeout, window, ['window.broken = true', 0]), 0)
    },
  },
  { name: 'markup as text', directive: 'require-trusted-types-for', run: () => (document.body.innerHTML = '<b>x</b>') },
  {
    name: 'a second trusted types policy',
    directive: 'trusted-types',
    run: () => Reflect.get(window, 'trustedTypes').createPolicy('own', { createHTML: (text: string) => text }),
  },
  {
    name: 'a worker from text',
    directive: 'require-trusted-types-for',
    run: () => new Worker('data:text/javascript,1'),
  },
  { name: 'a fetch', directive: 'connect-src', run: (canary) => void fetch(canary).catch(() => undefined) },
  {
    name: 'a fetch of our own page',
    directive: 'connect-src',
    run: () => void fetch('index.html').catch(() => undefined),
  },
  { name: 'a beacon', directive: 'connect-src', run: (canary) => navigator.sendBeacon(canary, 'x') },
  { name: 'a socket', directive: 'connect-src', run: (canary) => new WebSocket(canary.replace('http', 'ws')) },
  { name: 'an event source', directive: 'connect-src', run: (canary) => new EventSource(canary) },
  {
    name: 'a request',
    directive: 'connect-src',
    run: (canary) => {
      const request = new XMLHttpRequest()
      request.open('GET', canary)
      request.send()
    },
  },
  { name: 'a picture from elsewhere', directive: 'img-src', run: (canary) => (new Image().src = `${canary}x.png`) },
  {
    name: 'a style element without the nonce',
    directive: 'style-src-elem',
    run: () => {
      const style = document.createElement('style')
      style.append('body { color: red }')
      document.head.append(style)
    },
  },
  {
    name: 'a style sheet from elsewhere',
    directive: 'style-src-elem',
    run: (canary) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'stylesheet', href: `${canary}x.css` })
      document.head.append(link)
    },
  },
  {
    name: 'a font from elsewhere',
    directive: 'font-src',
    run: (canary) => void new FontFace('x', `url(${canary}x.woff2)`).load().catch(() => undefined),
  },
  { name: 'a sound from elsewhere', directive: 'media-src', run: (canary) => new Audio(`${canary}x.mp3`).load() },
  {
    name: 'a base address',
    directive: 'base-uri',
    run: (canary) => {
      const base = document.createElement('base')
      base.href = canary
      document.head.append(base)
    },
  },
  {
    name: 'a form sent elsewhere',
    directive: 'form-action',
    run: (canary) => {
      const form = document.createElement('form')
      form.action = canary
      document.body.append(form)
      form.submit()
    },
  },
  {
    name: 'a frame',
    directive: 'frame-src',
    run: (canary) => {
      const frame = document.createElement('iframe')
      frame.src = canary
      document.body.append(frame)
    },
  },
  {
    name: 'an embedded object',
    directive: 'require-trusted-types-for',
    run: (canary) => {
      const object = document.createElement('embed')
      object.type = 'application/pdf'
      object.setAttribute('src', canary)
      document.body.append(object)
    },
  },
]

test('the policy stops every attack by the directive meant for it', async ({ app, canary }) => {
  const stopped: Record<string, readonly string[]> = {}
  for (const { name, run } of attacks) {
    stopped[name] = await violationsOf(app, run, canary.address)
  }
  const missed = attacks.filter(({ name, directive }) => !stopped[name]?.includes(directive))
  expect(missed.map(({ name, directive }) => `${name}: ${directive}, but ${String(stopped[name])}`)).toEqual([])
  expect(await app.page.evaluate(() => Reflect.get(window, 'broken'))).toBe(undefined)
  expect(canary.touches()).toBe(0)
})

test('our own page runs into no rule and throws nothing', async ({ app }) => {
  const complaints: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  app.page.on('pageerror', (error) => complaints.push(error.message))
  await app.page.reload()
  await expect(app.page.locator('#root > *').first()).toBeAttached()
  expect(complaints).toEqual([])
})
