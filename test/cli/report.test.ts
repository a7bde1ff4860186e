import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { define, reportQuery } from '../../src/cli/commands/report.js'
import { words } from './run-monitor.js'
import { world } from './world.js'

const NOW = Date.UTC(2026, 10, 20, 9)
const DAY = 86_400_000

const optionsOf = (line: string): Record<string, never> => {
  const command = new Command().exitOverride()
  define(command)
  return command.parse(words(line), { from: 'user' }).opts()
}

describe('argv → what the report is about', () => {
  it.each<[string, object]>([
    ['', { since: NOW - 90 * DAY }],
    ['--since 365d --until 30d', { since: NOW - 365 * DAY, until: NOW - 30 * DAY }],
    ['--source blog --brand A B', { since: NOW - 90 * DAY, sources: ['blog'], brands: ['A', 'B'] }],
    ['--beside a.yaml b.yaml', { since: NOW - 90 * DAY, beside: ['a.yaml', 'b.yaml'] }],
    ['--severity high --kind complaint', { since: NOW - 90 * DAY, minSeverity: 'high', kinds: ['complaint'] }],
  ])('%s', (line, query) => {
    expect(reportQuery(optionsOf(line), NOW)).toEqual(query)
  })

  it.each([
    ['--since 7d --until 7d', '--until must be later than --since'],
    ['--since 2027-01-01', '--until must be later than --since'],
  ])('%s is refused', (line, message) => {
    expect(() => reportQuery(optionsOf(line), NOW)).toThrow(expect.objectContaining({ message, exit: 2 }))
  })
})

const { monitor } = world()

describe('monitor report', () => {
  it.each([
    ['report', 'say where the report goes: --html FILE, or --json'],
    ['report --html ""', 'say where the report goes: --html FILE, or --json'],
  ])('%s: %s', async (line, message) => {
    const { code, out, err } = await monitor(line, { columns: 80 })
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', `monitor: ${message}`])
  })

  it('both at once are refused, as an object for the program that asked', async () => {
    const { code, out, err } = await monitor('report --html a.html --json')
    expect([code, out, JSON.parse(err)]).toEqual([
      2,
      '',
      { type: 'error', code: 2, message: 'choose one of --html, --json', hint: 'run it twice for both' },
    ])
  })

  it('says in German where the report goes', async () => {
    const { err } = await monitor('report --lang de')
    expect(err).toContain('Wohin soll der Bericht? --html DATEI, oder --json')
  })

  it('to standard output: the page alone; what could not be seen stands on stderr, with exit 3', async () => {
    const { out, err, code } = await monitor('report --html -')
    expect(code).toBe(3)
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/)
    expect(out).toContain('Not everything was seen: partner.')
    expect(err).toMatch(/^unknown: partner since 2026-11-16T07:00:00Z: /)
  })

  it('of sources that were all seen: exit 0', async () => {
    const { err, code } = await monitor('report --html - --source blog forum')
    expect([err, code]).toEqual(['', 0])
  })

  it.each([
    [
      'en',
      'monitor: nordfunk.yaml could not be set beside: no configuration at /world/nordfunk.yaml (given by --beside)\n  monitor check --config FILE finds faults of such a file; monitor poll --config FILE makes its database, or brings it up to date\n',
    ],
    [
      'de',
      'monitor: nordfunk.yaml ließ sich nicht danebenstellen: keine Konfiguration unter /world/nordfunk.yaml (angegeben mit --beside)\n  monitor check --config DATEI findet Fehler einer solchen Datei; monitor poll --config DATEI legt ihre Datenbank an oder bringt sie auf den neuesten Stand\n',
    ],
  ])('a rival that cannot be read is told, in %s, and the page is there all the same: exit 3', async (language, told) => {
    const { out, err, code } = await monitor(`report --html - --source blog forum --beside nordfunk.yaml --lang ${language}`)
    expect([err, code]).toEqual([told, 3])
    expect(out).toMatch(/<\/html>\n$/)
  })
})
