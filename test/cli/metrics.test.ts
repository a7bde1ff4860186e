import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { world } from './world.js'

const { monitor, folder } = world()

const labelsOf = (text: string, name: string): string[] =>
  text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))

it('monitor metrics prints what Prometheus reads', async () => {
  const { code, out, err } = await monitor('metrics')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^# HELP monitor_open_cases .*\n# TYPE monitor_open_cases gauge\nmonitor_open_cases \d+\n/)
  expect(labelsOf(out, 'monitor_sources')).toEqual([
    'monitor_sources{health="new"} 0',
    'monitor_sources{health="ok"} 3',
    'monitor_sources{health="failing"} 1',
    'monitor_sources{health="gone"} 0',
  ])
  expect(labelsOf(out, 'monitor_last_poll_timestamp_seconds')).toEqual([
    `monitor_last_poll_timestamp_seconds ${Date.parse('2026-11-16T15:00:00Z') / 1_000}`,
  ])
  expect(labelsOf(out, 'monitor_condition')).toEqual(['monitor_condition{kind="source-failing",subject="partner"} 1'])
  expect(labelsOf(out, 'monitor_build_info')).toEqual([expect.stringContaining('version="1.2.3"')])
  expect(Number(labelsOf(out, 'monitor_database_size_bytes')[0]?.split(' ')[1])).toBeGreaterThan(10_000)
})

it('--output puts the same in place whole, readable by the collector, and leaves nothing beside it', async () => {
  const place = join(folder(), 'collector')
  mkdirSync(place)
  writeFileSync(join(place, 'monitor.prom'), 'old')
  chmodSync(join(place, 'monitor.prom'), 0o600)
  const printed = await monitor('metrics')
  expect(await monitor('metrics --output collector/monitor.prom')).toEqual({ code: 0, out: '', err: '' })
  expect(readdirSync(place)).toEqual(['monitor.prom'])
  expect(statSync(join(place, 'monitor.prom')).mode & 0o777).toBe(0o644)
  const same = (text: string) => text.replace(/database_size_bytes \d+/, '')
  expect(same(readFileSync(join(place, 'monitor.prom'), 'utf8'))).toBe(same(printed.out))
})

it('a place that cannot be written is said, with what to do', async () => {
  const { code, out, err } = await monitor('metrics --output nowhere/monitor.prom')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^monitor: cannot write nowhere\/monitor\.prom: its folder does not exist\n {2}its folder must exist/)
})

it('before the first poll there are figures too', async () => {
  const { code, out } = await monitor('metrics --db none.db')
  expect({ code, open: labelsOf(out, 'monitor_open_cases') }).toEqual({ code: 0, open: ['monitor_open_cases 0'] })
})
