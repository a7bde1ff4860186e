import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ClosedOutput } from '../../../src/cli/terminal/closed-output.js'
import { DEMO_TIMES } from '../../../src/demo/world.js'
import { world } from '../world.js'

const BIN = resolve(import.meta.dirname, '../../../bin/monitor.js')
const { monitor, server, folder } = world([DEMO_TIMES.baseline])

const nobodyReads = {
  io: {
    out: () => {
      throw new ClosedOutput()
    },
  },
}

describe('a reader of stdout that goes away', () => {
  const listings = [
    ...['unanswered', 'cases', 'mentions', 'sources', 'stats', 'calendar', 'calendar check', 'deliveries', 'silence'],
    ...['notify --dry-run', 'route test C-1', 'triage history', 'schema'],
  ]
  const formats = ['', ' --json', ' --ndjson', ' --csv']
  const pages = [
    'show C-1',
    'show C-1 --json',
    'explain C-1 --json',
    'explain M-1',
    'check --json',
    'check',
    'help',
    'metrics',
    'schema cases',
    'replay --config CONFIG --json',
    'replay --config CONFIG --csv',
  ]
  const lines = listings.flatMap((line) => formats.map((format) => line + format))

  it.each([...lines, ...pages])('ends `%s` well: it got what it wanted', async (line) => {
    copyFileSync(join(folder(), 'monitor.yaml'), join(folder(), 'tried.yaml'))
    const ran = await monitor(line.replace('CONFIG', join(folder(), 'tried.yaml')), nobodyReads)
    expect({ line, ...ran }).toEqual({ line, code: 0, out: '', err: '' })
  })

  it('does not take an alert with it: a later run tells it', async () => {
    server().setNow(DEMO_TIMES.found)
    const first = await monitor(`poll --now ${DEMO_TIMES.found}`, nobodyReads)
    expect(first).toEqual({
      code: 3,
      out: '',
      err: 'monitor: receiver terminal: cannot write to stdout: the reader of the output went away\n',
    })
    const second = await monitor('notify --now 2026-11-16T09:45:00Z')
    expect(second.code).toBe(0)
    expect(second.out).toMatch(/^C-\d unanswered, /)
  })
})

it.runIf(existsSync('/dev/full'))('a disk that is full while a listing is written is told, with exit 1', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" help > /dev/full`], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^monitor: cannot write the output: ENOSPC/) })
})
