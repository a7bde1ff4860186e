import { decodeWindows1252 } from './windows-1252.js'

const sequenceLength = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0)

function isSequence(bytes: Buffer, at: number, length: number): boolean {
  if (length === 0 || at + length > bytes.length) return false
  for (let i = at + 1; i < at + length; i += 1) if ((bytes[i]! & 0xc0) !== 0x80) return false
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
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    const length = byte < 0x80 ? 1 : sequenceLength(byte)
    if (byte < 0x80) at += 1
    else if (isSequence(bytes, at, length)) {
      valid += 1
      at += length
    } else {
      parts.push(bytes.toString('utf8', from, at), decodeWindows1252(bytes.subarray(at, at + 1)))
      invalid += 1
      at += 1
      from = at
    }
  }
  if (invalid > valid) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  parts.push(bytes.toString('utf8', from))
  return { text: parts.join(''), encoding: 'utf-8' }
}
