/** Why a PKCS #12 file cannot be used. `old-encryption` names the encryption; such a file can be exported anew. */
export type Pkcs12Failure =
  | { readonly code: 'malformed' }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'old-encryption'; readonly algorithm: string }
  | { readonly code: 'unsupported-encryption' }
  | { readonly code: 'no-key' }
  | { readonly code: 'no-certificate' }
  | { readonly code: 'key-mismatch' }
  | { readonly code: 'key-unsuitable' }
