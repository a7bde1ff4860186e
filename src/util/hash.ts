import { hash } from 'node:crypto'

/** SHA-256 in hexadecimal. Parts are length-prefixed, so that ("ab","c") and ("a","bc") differ. */
export const sha256 = (...parts: readonly string[]): string => hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''))
