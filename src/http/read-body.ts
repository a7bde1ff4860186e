import { Readable, type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decodersFor, encodingFault, isGzip } from './decoders.js'
import { Fault } from './errors.js'

const EXCERPT_BYTES = 4_096

/** Reads and decodes a body, never more than `maxBytes` of it, neither compressed nor decompressed; what exceeds them is not even read. */
export async function readBody(source: Readable, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const sink = new Sink(maxBytes)
  await readInto(sink, source, encoding)
  const body = sink.bytes()
  return encoding === undefined && isGzip(body) ? readBody(Readable.from([body]), 'gzip', maxBytes) : body
}

/** The beginning of a body nobody depends on; whatever goes wrong with it, there is just less. */
export async function readExcerpt(source: Readable, encoding: string | undefined): Promise<Buffer> {
  const sink = new Sink(EXCERPT_BYTES)
  await readInto(sink, source, encoding).catch(() => {})
  return sink.bytes()
}

class Sink {
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

async function readInto(sink: Sink, source: Readable, encoding: string | undefined): Promise<void> {
  source.on('error', ignore)
  try {
    if (encoding === undefined) await readPlain(sink, source)
    else await readEncoded(sink, source, encoding)
  } finally {
    // Ends the connection when there is more to come than anyone wants; after the end it does nothing.
    source.destroy()
  }
}

// Almost every answer of a poll goes this way, and most are empty: events cost half of an async iterator.
function readPlain(sink: Sink, source: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    source.on('data', (chunk: Buffer) => {
      try {
        sink.add(chunk)
      } catch (excess) {
        reject(excess)
        source.destroy()
      }
    })
    source.on('end', resolve)
    source.on('error', reject)
  })
}

async function readEncoded(sink: Sink, source: Readable, encoding: string): Promise<void> {
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
