import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. Parts are length-prefixed, so that ("ab","c") and ("a","bc") differ. */
export function sha256(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
