import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { Fault } from './errors.js'

const MOST_CODINGS = 3
const BROKEN_HINT = 'The server sends a damaged or wrongly labelled body: tell its operator.'

/**
 * The streams that undo a Content-Encoding, in the order to apply them; none for a plain body.
 * `head` is the beginning of the body, because the header lies in the world: plain XML labelled gzip, and "deflate" for
 * both the zlib and the raw format.
 */
export function decodersFor(header: string, head: Buffer): Transform[] {
  const codings = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (codings.length === 0 || looksLikeText(head)) return []
  if (codings.length > MOST_CODINGS) throw encodingFault(`the body is encoded ${codings.length} times over`)
  return codings.reverse().map((name, index) => decoder(name, index === 0 ? head : null))
}

export const encodingFault = (what: string): Fault => new Fault('encoding', what, { hint: BROKEN_HINT })

function decoder(name: string, head: Buffer | null): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return head === null || isZlib(head) ? createInflate() : createInflateRaw()
  throw encodingFault(`the body has the encoding "${name.replace(/[^\w.-]/g, '').slice(0, 20)}", which was not asked for`)
}

/** The magic of a gzip file: seen without any label, and never the beginning of a text. */
export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b

// RFC 1950: method 8 in the low half of the first byte, and both bytes together a multiple of 31.
const isZlib = (head: Buffer): boolean => ((head[0] ?? 0) & 0x0f) === 8 && (head.length < 2 || head.readUInt16BE(0) % 31 === 0)

/** Markup or JSON in the clear. Sixteen printable bytes in a row do not happen in compressed data. */
function looksLikeText(head: Buffer): boolean {
  const start = head.subarray(0, 3).toString('latin1') === '\xef\xbb\xbf' ? 3 : 0
  return /^\s*[<[{][\t\r\n -~]{0,15}$/.test(head.subarray(start, start + 16).toString('latin1'))
}
