import { isUtf8 } from 'node:buffer'

/** A mention is some kilobytes; what goes beyond this is no line of text, and must not fill the memory. */
const MAX_LINE_BYTES = 1_000_000

/** A line with its number, from 1; `text` is null where it cannot be read, and `fault` says why. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text: null; readonly fault: string }

const LF = 0x0a
const CR = 0x0d
const BOM = [0xef, 0xbb, 0xbf]

/** Cuts bytes that come in pieces into lines. Empty lines are counted and left out. Holds one line at most. */
export class LineSplitter {
  readonly #maxBytes: number
  #number = 0
  /** Pieces of the line that has not ended yet. */
  #pieces: Buffer[] = []
  #bytes = 0

  constructor(maxBytes: number = MAX_LINE_BYTES) {
    this.#maxBytes = maxBytes
  }

  /** The lines that end within this piece. */
  *take(chunk: Buffer): Generator<Line> {
    let from = 0
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      this.#keep(chunk.subarray(from, at))
      from = at + 1
      yield* this.#line()
    }
    this.#keep(chunk.subarray(from))
  }

  /** The last line, where no newline ends it. */
  *end(): Generator<Line> {
    if (this.#bytes > 0) yield* this.#line()
  }

  #keep(piece: Buffer): void {
    this.#bytes += piece.length
    if (this.#bytes > this.#maxBytes) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  *#line(): Generator<Line> {
    const tooLong = this.#bytes > this.#maxBytes
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#bytes = 0
    this.#number += 1
    const number = this.#number
    if (tooLong) yield { number, text: null, fault: `it is longer than ${this.#maxBytes.toLocaleString('en')} bytes` }
    else if (!isUtf8(bytes)) yield { number, text: null, fault: 'it is no UTF-8' }
    else {
      const text = textOf(bytes, number)
      if (text.trim() !== '') yield { number, text }
    }
  }
}

function textOf(bytes: Buffer, number: number): string {
  const from = number === 1 && BOM.every((byte, at) => bytes[at] === byte) ? BOM.length : 0
  return bytes.toString('utf8', from, bytes.at(-1) === CR ? bytes.length - 1 : bytes.length)
}
