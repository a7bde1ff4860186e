import type * as Crypto from 'node:crypto'

// Fetched at the first use: a listing hashes nothing, and loading it costs 6 ms of 100.
let crypto: typeof Crypto | null = null

/** SHA-256 of the very text, as a Content-Security-Policy names it. */
export function sha256Base64(text: string): string {
  crypto ??= process.getBuiltinModule('node:crypto')
  return crypto.hash('sha256', text, 'base64')
}

/** SHA-256 in hexadecimal. Parts are length-prefixed, so that ("ab","c") and ("a","bc") differ. */
export function sha256(...parts: readonly string[]): string {
  crypto ??= process.getBuiltinModule('node:crypto')
  return crypto.hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''))
}
