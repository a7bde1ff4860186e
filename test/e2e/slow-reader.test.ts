import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../bin/monitor.js')
const HOOK = join(import.meta.dirname, 'support/stdout-queue.mjs')
/** What is written at a time, a row and the mark of the last one. */
const AT_MOST = 70_000

const folder = mkdtempSync(join(tmpdir(), 'monitor-slow-'))
const config = join(folder, 'monitor.yaml')
writeFileSync(config, 'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: []\n')
afterAll(() => rmSync(folder, { recursive: true }))

/** A pipe, which holds 64 kB, and a reader that takes nothing from it before it is told on its third stream. */
const SLOW = '"$@" | { read -r _ <&3; cat; }'

/** A listing whose reader takes nothing before the writer had to stop, and then all of it. */
async function readLate(...argv: readonly string[]) {
  const command = [process.execPath, '--import', HOOK, BIN, ...argv, '--config', config]
  const child = spawn('sh', ['-c', SLOW, 'sh', ...command], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const [, stdout, stderr, told] = child.stdio as unknown as readonly [null, Readable, Readable, Writable]
  const ended = once(child, 'close')
  let [out, err] = ['', '']
  stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  while (!err.includes('full\n')) await once(stderr, 'data')
  told.end('go\n')
  await ended
  return { out, ...(JSON.parse(err.replace('full\n', '')) as { readonly most: number; readonly code: number }) }
}

it('a slow reader of a pipe: what it has not taken does not pile up, and nothing is cut off at the end', async () => {
  // 728 days, 200 kB: more than a pipe holds.
  const { code, out, most } = await readLate('calendar', '--from', '2026-01-05', '--weeks', '104', '--ndjson')
  const lines = out.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as { type: string }).type))
  expect({ code, lines }).toEqual({ code: 0, lines: [...Array(728).fill('day'), ...Array(104).fill('week'), null] })
  expect(out.length).toBeGreaterThan(2 * AT_MOST)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(AT_MOST)
})
