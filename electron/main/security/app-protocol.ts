import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy, newNonce } from './content-security-policy.ts'
import { isOwnAddress } from './origin.ts'

/** Where the built page has to carry the nonce of its response; the build writes it there. */
const noncePlaceholder = '__CSP_NONCE__'

/** Files of any other kind are not part of the app and are not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Plain names between slashes: no escape, no dot at the start, no backslash, so there is nothing to climb with. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/

function answer(status: number, body: string | Uint8Array<ArrayBuffer>, contentType: string, nonce: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': contentType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function refusal(status: number): Response {
  return answer(status, '', 'text/plain; charset=utf-8', newNonce())
}

async function readInside(folder: string, path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const real = await realpath(join(folder, path))
    if (!real.startsWith((await realpath(folder)) + sep)) return null
    return await readFile(real)
  } catch {
    return null
  }
}

/**
 * Answers the requests of the app's own scheme from one folder. GET only, our host only, plain names only; a link that
 * leads out of the folder, an unknown kind of file and a missing file are all 404. Never throws.
 */
export function createAppProtocolHandler(folder: string): (request: Request) => Promise<Response> {
  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'GET') return refusal(405)
    if (!isOwnAddress(request.url)) return refusal(403)
    const path = new URL(request.url).pathname
    const contentType = contentTypes[extname(path)]
    if (!plainPath.test(path) || contentType === undefined) return refusal(404)
    const content = await readInside(folder, path)
    if (content === null) return refusal(404)
    const nonce = newNonce()
    if (!contentType.startsWith('text/html')) return answer(200, content, contentType, nonce)
    return answer(200, content.toString('utf8').replaceAll(noncePlaceholder, nonce), contentType, nonce)
  }
  return handle
}
