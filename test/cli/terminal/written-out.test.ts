import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../../src/cli/io.js'
import { type Listing, writeListing } from '../../../src/cli/listing/write-listing.js'
import { ClosedOutput } from '../../../src/cli/terminal/closed-output.js'
import { writtenOut } from '../../../src/cli/terminal/written-out.js'
import { MonitorError } from '../../../src/util/errors.js'

/** A pipe whose reader takes a piece when it is told to. */
function heldPipe() {
  const read: string[] = []
  let most = 0
  let next: (() => void) | null = null
  const pipe: Writable = new Writable({
    highWaterMark: 16_384,
    decodeStrings: false,
    write: (text: string, _encoding, done) => {
      most = Math.max(most, pipe.writableLength)
      next = () => {
        next = null
        read.push(text)
        done()
      }
    },
  })
  pipe.on('error', () => undefined)
  return { pipe, read, most: () => most, take: () => next?.(), isWaiting: () => next !== null }
}

/** All that can happen without the reader has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

const isDone = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false
  void promise.then(
    () => (done = true),
    () => (done = true),
  )
  await settled()
  return done
}

const listenersOf = (pipe: Writable): readonly number[] => [pipe.listenerCount('drain'), pipe.listenerCount('error')]

describe('what is written out', () => {
  it('is waited for where its reader is slow, and only there', async () => {
    const { pipe, take } = heldPipe()
    const { out, drained } = writtenOut(pipe)
    out('a line\n')
    expect(await isDone(drained())).toBe(true)
    out('x'.repeat(20_000))
    const waiting = drained()
    expect(await isDone(waiting)).toBe(false)
    take()
    await settled()
    take()
    expect(await isDone(waiting)).toBe(true)
    expect(listenersOf(pipe)).toEqual([0, 1])
  })

  const faults: readonly (readonly [string, Error, unknown])[] = [
    ['a reader that went away', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }), ClosedOutput],
    ['a disk that is full', Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), MonitorError],
  ]
  it.each(faults)('ends the waiting when it fails: %s', async (_name, fault, kind) => {
    const { pipe } = heldPipe()
    const { out, drained } = writtenOut(pipe)
    out('x'.repeat(20_000))
    const waiting = drained()
    pipe.destroy(fault)
    await expect(waiting).rejects.toThrow(kind as typeof Error)
    expect(() => out('more')).toThrow(kind as typeof Error)
    expect(listenersOf(pipe)).toEqual([0, 1])
  })

  it('a listing: no further row is read than the reader has room for, and in the end it has all of them', async () => {
    const { pipe, read, most, take, isWaiting } = heldPipe()
    let made = 0
    function* rows() {
      for (; made < 5_000; made += 1) yield { id: `M-${made}`, text: 'ü'.repeat(100) }
    }
    const names = { plural: 'rows', singular: 'row', fields: ['id', 'text'], columns: ['id', 'text'], timezone: null }
    const listing: Listing = { ...names, rows: rows(), head: {}, tail: {}, after: [], words: {} }
    const done = writeListing(listing, { as: 'tsv' }, writtenOut(pipe) as Io)
    await settled()
    expect(made).toBeLessThan(1_000)
    for (await settled(); isWaiting(); await settled()) take()
    expect(await done).toBe(5_000)
    expect(most()).toBeLessThan(70_000)
    expect(read.join('')).toBe(Array.from({ length: 5_000 }, (_, id) => `M-${id}\t${'ü'.repeat(100)}\n`).join(''))
    expect(listenersOf(pipe)).toEqual([0, 1])
  })
})
