import { decodeWindows1252 } from './windows-1252.js'

const sequenceLength = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0)

const areContinuations = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if ((bytes[at]! & 0xc0) !== 0x80) return false
  return true
}

/**
 * Text that is no valid UTF-8. A template in UTF-8 with comments pasted in windows-1252, or one cut inside a character, stays
 * UTF-8 but for the bytes that are none; when those are the majority the whole document is windows-1252.
 */
export function decodeMixed(bytes: Buffer): { text: string; encoding: 'utf-8' | 'windows-1252' } {
  const parts: string[] = []
  let valid = 0
  let invalid = 0
  let from = 0
  let end = bytes.length
  for (let at = 0; at < end; ) {
    const length = bytes[at]! < 0x80 ? 1 : sequenceLength(bytes[at]!)
    if (length > 0 && areContinuations(bytes, at + 1, Math.min(at + length, end))) {
      // Cut inside its last character, the transfer says nothing against UTF-8.
      if (at + length > end) end = at
      else if (length > 1) valid += 1
      at += length
    } else {
      parts.push(bytes.toString('utf8', from, at), decodeWindows1252(bytes.subarray(at, at + 1)))
      invalid += 1
      at += 1
      from = at
    }
  }
  if (invalid > valid) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  parts.push(bytes.toString('utf8', from, end))
  return { text: parts.join(''), encoding: 'utf-8' }
}
