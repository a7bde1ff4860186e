import { Readable, type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decodersFor, encodingFault, isGzip } from './decoders.js'
import { Fault } from './errors.js'

/** Takes the chunks of a body, and never more than `max` bytes of it. */
export class Sink {
  readonly max: number
  readonly #chunks: Buffer[] = []
  #size = 0

  constructor(max: number) {
    this.max = max
  }

  /** Takes a chunk, or of the last one as much as fits, and then refuses. */
  add(chunk: Buffer): void {
    const room = this.max - this.#size
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    this.#size += chunk.length
    if (this.#size > this.max) throw tooLarge(this.max)
  }

  bytes(): Buffer {
    return this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
  }
}

/** Decodes a body into a sink; neither compressed nor decompressed it may be larger than that takes, and what exceeds it is not even read. */
export async function readEncoded(sink: Sink, source: Readable, encoding: string): Promise<void> {
  source.on('error', ignore)
  try {
    await decodeInto(sink, source, encoding)
  } finally {
    // Ends the connection when there is more to come than anyone wants; after the end it does nothing.
    source.destroy()
  }
}

/** A body without a label that is gzip all the same. */
export async function unlabelled(body: Buffer, max: number): Promise<Buffer> {
  if (!isGzip(body)) return body
  const sink = new Sink(max)
  await readEncoded(sink, Readable.from([body]), 'gzip')
  return sink.bytes()
}

async function decodeInto(sink: Sink, source: Readable, encoding: string): Promise<void> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const decoders = decodersFor(encoding, first.value)
  await decode(source, counted(first.value, chunks, sink.max), { decoders, sink })
}

const ignore = (): void => {}

async function decode(
  source: Readable,
  chunks: AsyncGenerator<Buffer>,
  into: { decoders: Transform[]; sink: Sink },
): Promise<void> {
  const drain = new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        into.sink.add(chunk)
        done()
      } catch (excess) {
        done(excess as Error)
      }
    },
  })
  // A pipeline waits for its source, and a server that stalls after a bomb would let it wait: end the source at once.
  for (const stream of [...into.decoders, drain]) stream.once('error', () => source.destroy())
  try {
    await pipeline([Readable.from(chunks, { objectMode: false }), ...into.decoders, drain])
  } catch (error) {
    throw decoderFault(error)
  }
}

// zlib's codes begin with Z_, brotli's with ERR__ERROR; whatever else comes through here is the network's or our own.
function decoderFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR') return encodingFault('the compressed body ends too early')
  return /^(?:Z_|ERR__ERROR)/.test(code) ? encodingFault('the compressed body is damaged') : error
}

// A stream of empty gzip members is endless and decompresses to nothing, so what comes in is counted as well.
async function* counted(first: Buffer, rest: AsyncIterator<Buffer>, max: number): AsyncGenerator<Buffer> {
  let size = first.length
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    size += next.value.length
    if (size > max) throw tooLarge(max)
    yield next.value
  }
}

const tooLarge = (max: number): Fault =>
  new Fault('too-large', `the body is larger than the limit of ${formatBytes(max)}`, {
    hint: 'Check whether the address leads to what you expect; a feed is rarely larger than a few megabytes.',
  })

const formatBytes = (bytes: number): string =>
  bytes >= 1_048_576
    ? `${Math.round(bytes / 1_048_576)} MB`
    : bytes >= 1_024
      ? `${Math.round(bytes / 1_024)} KB`
      : `${bytes} bytes`
