import { expect, test } from '../support/test.ts'
import type { RunningApp } from '../support/launch.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Asks the app's own scheme from the main process, past every rule of the page. */
async function ask(app: RunningApp, address: string, method = 'GET'): Promise<Answer | string> {
  return app.electron.evaluate(
    async ({ session }, [url, verb]) => {
      try {
        const response = await session.fromPartition('countersign').fetch(url, { method: verb })
        return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
      } catch (error) {
        return String(error)
      }
    },
    [address, method] as const,
  )
}

const climbing = [
  'app://countersign/../package.json',
  'app://countersign/../../etc/passwd',
  'app://countersign/%2e%2e/main/index.js',
  'app://countersign/%2E%2E/%2E%2E/package.json',
  'app://countersign/..%2fmain%2findex.js',
  'app://countersign/assets/..%2f..%2fmain%2findex.js',
  'app://countersign/..%5cmain%5cindex.js',
  'app://countersign/..\\main\\index.js',
  'app://countersign/%252e%252e%252fmain%252findex.js',
  'app://countersign/assets/%2e%2e%2f%2e%2e%2fpreload/index.cjs',
  'app://countersign//etc/passwd.html',
  'app://countersign/%00/index.html',
  'app://countersign/index.html%00.js',
  'app://countersign/.stamp',
  'app://countersign/index.html/../../.stamp',
  'app://countersign/%c0%ae%c0%ae/main/index.js',
]

test('no spelling of a path climbs out of the page folder', async ({ app }) => {
  for (const address of climbing) {
    const answer = await ask(app, address)
    const reached = typeof answer === 'string' ? 'nothing' : answer.status
    expect([404, 'nothing'], address).toContain(reached)
  }
})

test('another host of the scheme has nothing', async ({ app }) => {
  for (const address of [
    'app://elsewhere/index.html',
    'app://countersign.evil/index.html',
    'app://user:word@countersign/index.html',
  ]) {
    const answer = await ask(app, address)
    expect(typeof answer === 'string' || answer.status === 403, address).toBe(true)
  }
})

test('only GET is answered', async ({ app }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
    expect(await ask(app, 'app://countersign/index.html', method), method).toMatchObject({ status: 405 })
  }
})

test('the page comes with its type, nosniff, a policy, and a nonce that is new each time', async ({ app }) => {
  const answers = [await ask(app, 'app://countersign/index.html'), await ask(app, 'app://countersign/index.html')]
  const policies = answers.map((answer) =>
    typeof answer === 'string' ? answer : answer.headers['content-security-policy'],
  )
  for (const answer of answers) {
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
  }
  expect(policies[0]).toContain("connect-src 'none'")
  expect(policies[0]).not.toBe(policies[1])
})
