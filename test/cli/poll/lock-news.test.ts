import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/store/sqlite/file/open-store.js'
import type { Surroundings } from '../run-monitor.js'
import { LAST, world } from '../world.js'

const { monitor, folder } = world([LAST])
const MINUTE = 60_000
const NOW = Date.parse(LAST)

/** While a poll of that process has run for so long: exit code, and what is told, without its advice. */
async function beside(pid: number, minutes: number, line = 'poll --if-free', surroundings: Surroundings = {}) {
  const store = await openStore(join(folder(), 'monitor.db'))
  const lock = await store.lockPoll({ pid, host: 'wache', since: NOW - minutes * MINUTE })
  const { code, out, err } = await monitor(line, surroundings)
  await lock.release()
  await store.close()
  expect(out).toBe('')
  return [code, err.split('\n  ')[0]]
}
const told = (pid: number, since: string): string => `monitor: Another poll is running: process ${pid} on wache, since ${since}.`

it('from cron a poll that finds another at work says so by its exit code alone', async () => {
  expect(await beside(1, 5)).toEqual([11, ''])
  expect(await beside(1, 59)).toEqual([11, ''])
})

it('of one that takes longer than polls do it is told, once of each', async () => {
  expect(await beside(2, 60)).toEqual([11, told(2, '2026-11-16T14:00:00Z')])
  expect(await beside(2, 60)).toEqual([11, ''])
  expect(await beside(3, 61)).toEqual([11, told(3, '2026-11-16T13:59:00Z')])
})

it('who does not ask for silence is told each time', async () => {
  expect(await beside(4, 5, 'poll')).toEqual([11, told(4, '2026-11-16T14:55:00Z')])
  expect(await beside(4, 5, 'poll', { columns: 80 })).toEqual([11, told(4, 'Mon 16 Nov 15:55')])
  expect(await beside(4, 5, 'poll --watch')).toEqual([11, told(4, '2026-11-16T14:55:00Z')])
  expect(await beside(4, 5, 'poll --log-format text')).toEqual([11, told(4, '2026-11-16T14:55:00Z')])
  const [code, err] = await beside(4, 5, 'poll --json')
  expect([code, JSON.parse(String(err))]).toMatchObject([11, { type: 'error', code: 11 }])
})

it('what else may only run alone is told each time', async () => {
  expect(await beside(5, 5, 'notify')).toEqual([11, told(5, '2026-11-16T14:55:00Z')])
})
