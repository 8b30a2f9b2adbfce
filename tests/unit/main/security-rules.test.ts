import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, newNonce } from '#electron/main/security/content-security-policy.ts'
import { isRequestAllowed } from '#electron/main/security/deny-network.ts'
import { isOwnAddress } from '#electron/main/security/origin.ts'
import { isTrustedSender } from '#electron/main/security/trusted-sender.ts'

describe('an address of our own', () => {
  it('has our scheme and our host and nothing else', () => {
    expect(isOwnAddress('app://countersign/index.html#/vendors')).toBe(true)
    for (const address of [
      'app://countersign.evil/',
      'app://evil/countersign',
      'app://user@countersign/',
      'app://countersign:80/',
      'https://countersign/',
      'app:countersign',
      'file:///app://countersign/',
      'nonsense',
      '',
    ]) {
      expect(isOwnAddress(address), address).toBe(false)
    }
  })
})

describe('a request', () => {
  it('goes through for our own files and for pictures made in the page', () => {
    for (const address of [
      'app://countersign/assets/a.js',
      'blob:app://countersign/1234',
      'data:image/png;base64,AA',
    ]) {
      expect(isRequestAllowed(address, false), address).toBe(true)
    }
  })

  it('is stopped for everything else', () => {
    for (const address of [
      'http://127.0.0.1/',
      'https://countersign/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'ftp://countersign/',
      'data:text/html,x',
      'blob:https://evil/1',
      'chrome://gpu',
      'devtools://devtools/bundled/x.js',
    ]) {
      expect(isRequestAllowed(address, false), address).toBe(false)
    }
  })

  it('of the developer tools goes through only where these are allowed', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', true)).toBe(true)
    expect(isRequestAllowed('devtools://evil/x.js', true)).toBe(false)
  })
})

describe('a sender', () => {
  const own = { url: 'app://countersign/index.html', isMainFrame: true }
  it('is trusted only as the main frame of our window on our page', () => {
    expect(isTrustedSender(1, 1, own)).toBe(true)
    expect(isTrustedSender(1, 2, own)).toBe(false)
    expect(isTrustedSender(null, 1, own)).toBe(false)
    expect(isTrustedSender(1, 1, null)).toBe(false)
    expect(isTrustedSender(1, 1, { ...own, isMainFrame: false })).toBe(false)
    expect(isTrustedSender(1, 1, { ...own, url: 'https://evil/' })).toBe(false)
    expect(isTrustedSender(1, 1, { ...own, url: 'about:blank' })).toBe(false)
  })
})

describe('the content policy', () => {
  it('starts from nothing, connects nowhere and lets no text become script', () => {
    const policy = contentSecurityPolicy('abc')
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "style-src 'self' 'nonce-abc'",
    ]) {
      expect(policy.split('; ')).toContain(directive)
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  it('has a nonce that cannot be guessed', () => {
    const nonces = new Set(Array.from({ length: 1000 }, newNonce))
    expect(nonces.size).toBe(1000)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBe(16)
  })
})
