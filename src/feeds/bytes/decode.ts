import { isUtf8 } from 'node:buffer'
import { charsets } from '../packages.js'
import type { Warnings } from '../warnings.js'
import { quote } from '../warnings.js'
import { decodeMixed } from './mixed-utf8.js'
import { decodeWindows1252, repairC1 } from './windows-1252.js'

// What these labels name is, in feeds as on the web, always windows-1252 (WHATWG Encoding Standard).
const LATIN = /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii|iso-?ir-100|ansi)$/i
const UTF8 = /^utf-?8$/i
// Characters that XML 1.0 forbids and that terminals obey; with C1 for one look at the whole document instead of two.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffe\uffff]/

const utf16be = (bytes: Buffer): string => {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

/** UTF-16 and UTF-8 by byte order mark, UTF-16 also by the zero byte beside the first character. */
function decodeByMark(bytes: Buffer): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf && isUtf8(bytes)) return bytes.toString('utf8', 3)
  if (a === 0xff && b === 0xfe) return bytes.toString('utf16le', 2)
  if (a === 0xfe && b === 0xff) return utf16be(bytes.subarray(2))
  if (a !== 0 && a !== undefined && b === 0) return bytes.toString('utf16le')
  if (a === 0 && b !== 0 && b !== undefined) return utf16be(bytes)
  return null
}

function decodeLabelled(bytes: Buffer, label: string): string | null {
  if (LATIN.test(label)) return decodeWindows1252(bytes)
  const iconv = charsets()
  return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null
}

function decodeUnmarked(bytes: Buffer, labels: readonly string[], warnings: Warnings): string {
  const utf8 = isUtf8(bytes)
  for (const label of labels) {
    // UTF-16 was recognised by its zero bytes; without them the label is a leftover of a conversion.
    if (UTF8.test(label) || /^utf-?(?:16|32)|^ucs/i.test(label)) {
      if (utf8) return bytes.toString('utf8')
      warnings.add(`The document is called ${label}, but its bytes are not.`)
      continue
    }
    // German umlauts in windows-1252 are never valid UTF-8 by chance: the declaration is wrong.
    if (utf8 && LATIN.test(label)) {
      const text = bytes.toString('utf8')
      if (text.length !== bytes.length) warnings.add(`The document is called ${label}, but is UTF-8; read as UTF-8.`)
      return text
    }
    const text = decodeLabelled(bytes, label)
    if (text === null) warnings.add(`Unknown charset ${quote(label)}; guessed instead.`)
    else if (!utf8 || !text.includes('\ufffd')) return text
  }
  if (utf8) return bytes.toString('utf8')
  const { text, encoding } = decodeMixed(bytes)
  warnings.add(`The bytes are no valid UTF-8 and no charset fits; read as ${encoding}.`)
  return text
}

/**
 * Bytes → text: byte order mark, then the charset of the HTTP header, then the XML declaration, then validity as UTF-8, then
 * windows-1252. Wrong declarations are overruled by the bytes, with a warning. Never throws.
 */
export function decode(bytes: Buffer, contentType: string | null, warnings: Warnings): string {
  const marked = decodeByMark(bytes)
  let text = marked
  if (text === null) {
    const start = bytes.toString('latin1', 0, 1024)
    const declared = /<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i.exec(start)?.[1]
    const header = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]
    text = decodeUnmarked(
      bytes,
      [header, declared].filter((label) => label !== undefined),
      warnings,
    )
  }
  if (!CONTROLS.test(text)) return text
  if (FORBIDDEN.test(text)) {
    warnings.add('Control characters that XML forbids were dropped.')
    text = text.replace(new RegExp(FORBIDDEN, 'g'), '')
  }
  return repairC1(text)
}
