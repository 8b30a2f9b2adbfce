import { Buffer } from 'node:buffer'

/** Standard base64 with padding. */
export function bytesToBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

export function bytesFromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** UTF-8. */
export function bytesOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
