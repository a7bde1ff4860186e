import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { define, statsQuery } from '../../src/cli/commands/stats.js'
import { STATS_FIELDS } from '../../src/report/documents/stats-document.js'
import { flatName } from '../../src/report/shapes/fields.js'
import { words } from './run-monitor.js'
import { world } from './world.js'

const NOW = Date.UTC(2026, 10, 20, 9)
const DAY = 86_400_000

const optionsOf = (line: string): Record<string, never> => {
  const command = new Command().exitOverride()
  define(command)
  return command.parse(words(line), { from: 'user' }).opts()
}

describe('argv → question to the statistics', () => {
  it.each<[string, object]>([
    ['', { since: NOW - 30 * DAY }],
    ['--since 7d --until 1d', { since: NOW - 7 * DAY, until: NOW - DAY }],
    ['--by reach', { since: NOW - 30 * DAY, by: 'reach' }],
    ['--by Week --source blog --kind complaint', { since: NOW - 30 * DAY, by: 'week', sources: ['blog'], kinds: ['complaint'] }],
    ['--severity high --language de,en', { since: NOW - 30 * DAY, minSeverity: 'high', languages: ['de', 'en'] }],
  ])('%s', (line, query) => {
    expect(statsQuery(optionsOf(line), NOW)).toEqual(query)
  })

  it.each([
    ['--by month', '--by month: not one of reach, source, brand, kind, agent, weekday, hour, language, week'],
    ['--since yesterday', '--since yesterday: not a duration (24h) or an instant (2026-11-20T09:00:00Z)'],
  ])('%s is refused', (line, message) => {
    expect(() => statsQuery(optionsOf(line), NOW)).toThrow(expect.objectContaining({ message, exit: 2 }))
  })
})

const { monitor } = world()

describe('monitor stats', () => {
  it('on a terminal: one picture', async () => {
    const { out, err, code } = await monitor('stats --source blog forum', { columns: 60 })
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toBe(`3 cases since Sat 17 Oct 17:00

answered    █████▌···········   33 %  6–79 %      1 of 3
within 1h   ·················    0 %  0–56 %
within 4h   ·················    0 %  0–56 %
within 24h  █████▌···········   33 %  6–79 %
within 7d   █████▌···········   33 %  6–79 %
too late    █████████████████  100 %  44–100 %    of 3 due

Fewer than half are answered, so nobody knows yet how long
half of them wait.

ranges are 95 % certain · times in Europe/Zurich
`)
  })

  it('of everything: how often people are told, too', async () => {
    const { out } = await monitor('stats', { columns: 80 })
    expect(out).toMatch(/\ntold a day +messages +cases +busiest day\n\w+ +\d\S* +\d\S* +2026-11-16: \d+ messages?, \d+ cases?\n/)
    expect(JSON.parse((await monitor('stats --json')).out)).toMatchObject({
      alerts: { until: '2026-11-16T15:00:00Z', busiest_day: { date: '2026-11-16' }, receivers: [{ updates: 0 }] },
    })
  })

  it('on a terminal: a line each for what is asked, and few cases are marked', async () => {
    const { out } = await monitor('stats --source blog forum --by source', { columns: 80 })
    expect(out.split('\n').slice(2, 5)).toEqual([
      'source  cases                answered  half within  working   4h   24h  too late',
      'blog       2*  ██████······      50 %       5h 35m   4h 35m  0 %  50 %     100 %',
      'forum      1*  ············       0 %            –        –  0 %     –     100 %',
    ])
  })

  it('in a pipe: one record a line, tab-separated', async () => {
    const { out, err, code } = await monitor('stats --source blog forum --by source')
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([['blog', '2', '1'], ['forum', '1', '0'], ['']])
  })

  it('in a pipe, of everything: the one record "all"', async () => {
    expect((await monitor('stats --source blog forum')).out).toMatch(/^all\t3\t1\t0\.3333\t/)
  })

  it('says on stderr what it could not see, with exit 3', async () => {
    const { err, code } = await monitor('stats')
    expect(code).toBe(3)
    expect(err).toMatch(/^unknown: partner since 2026-11-16T07:00:00Z: /)
  })

  it('--json: the whole document', async () => {
    const { out, code } = await monitor('stats --by reach --json')
    const document = JSON.parse(out) as Record<string, unknown>
    expect(code).toBe(3)
    expect(Object.keys(document)).toEqual([
      'schema',
      'generated_at',
      'complete',
      'since',
      'until',
      'by',
      'groups',
      'total',
      'fairness',
      'unknown',
      'alerts',
    ])
    expect(document).toMatchObject({
      schema: 1,
      complete: false,
      by: 'reach',
      until: null,
      fairness: { ratio: null, reason: 'Nothing can be compared: the reach of no customer is known.' },
      unknown: [{ source: 'partner', since: '2026-11-16T07:00:00Z', until: null }],
    })
  })

  it('--json FIELDS, --ndjson, --csv, --format: as every listing', async () => {
    const of = '--source blog forum --by source'
    expect(JSON.parse((await monitor(`stats ${of} --json group,answer_rate.share`)).out)).toMatchObject({
      groups: [
        { group: 'blog', answer_rate: { share: 0.5 } },
        { group: 'forum', answer_rate: { share: 0 } },
      ],
    })
    const lines = (await monitor(`stats ${of} --ndjson`)).out.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(['group', 'group', 'total'])
    expect((await monitor(`stats ${of} --csv`)).out.split('\r\n')[0]).toBe(STATS_FIELDS.map(flatName).join(','))
    expect((await monitor(`stats ${of} --format '{{group}} {{cases}} {{answer_rate_share}}'`)).out).toBe(
      'blog 2 0.5\nforum 1 0\n',
    )
  })

  it('finds none: no failure', async () => {
    expect(await monitor('stats --source news --by brand')).toEqual({ code: 0, out: '', err: '' })
    expect((await monitor('stats --source news', { columns: 80 })).out).toBe(
      '0 cases since Sat 17 Oct 17:00\n\ntimes in Europe/Zurich\n',
    )
  })

  it('a name that nobody knows is refused', async () => {
    expect(await monitor('stats --source nesw')).toEqual({
      code: 2,
      out: '',
      err: "monitor: no source 'nesw' in /world/monitor.yaml\n  did you mean news?\n",
    })
  })
})
