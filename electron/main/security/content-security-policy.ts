import { randomBytes } from 'node:crypto'

/** The name of the only Trusted Types policy that a page may make; it is made in one module of the renderer. */
const trustedTypesPolicy = 'countersign'

/** A value for one response that nobody can guess: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/**
 * The policy of a response: everything is refused but what is listed, nothing may connect anywhere, and style elements
 * need this response's nonce. Script comes from our own scheme by name, never inline and never from text.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ')
}
