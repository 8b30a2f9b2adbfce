import type { Seal } from '#shared/ports/vault.ts'
import { openBox, sealBox } from '../crypto/box.ts'
import { strictBase64 } from '../crypto/strict-base64.ts'

const nothing = new Uint8Array()

/** Encrypts small secrets, such as the workspace's root key, for administrators alone. */
export function administratorSeal(administratorKey: Uint8Array): Seal {
  return {
    seal: (plain) => sealBox(administratorKey, 'administrator-secret', nothing, plain).toString('base64'),
    open(sealed) {
      const box = strictBase64(sealed)
      const plain = box === null ? null : openBox(administratorKey, 'administrator-secret', nothing, box)
      return plain === null ? null : Uint8Array.from(plain)
    },
  }
}
