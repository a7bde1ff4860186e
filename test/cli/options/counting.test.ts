import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import * as cases from '../../../src/cli/commands/cases.js'
import { countingOf } from '../../../src/cli/options/counting.js'
import { CASE_GROUPS } from '../../../src/model/grouping.js'
import { words } from '../run-monitor.js'
import { world } from '../world.js'

const asked = (line: string) => {
  const command = new Command().exitOverride().configureOutput({ outputError: () => undefined })
  cases.define(command)
  return countingOf(command.parse(words(line), { from: 'user' }).opts(), CASE_GROUPS)
}

describe('argv → what is counted', () => {
  it.each([
    ['', null],
    ['--count', { by: null }],
    ['--group-by day', { by: 'day' }],
    ['--group-by Policy --limit 3', { by: 'policy' }],
  ] as const)('%s', (line, expected) => expect(asked(line)).toEqual(expected))

  it.each([
    ['--group-by colour', /--group-by colour: not one of source, brand/],
    ['--count --limit 3', /--limit does nothing for --count/],
    ['--count --sort age', /--sort does nothing for --count/],
    ['--group-by day --sort age', /--sort does nothing for --group-by/],
    ['--count --group-by day', /cannot be used with/],
  ] as const)('%s is refused', (line, message) => expect(() => asked(line)).toThrow(message))
})

describe('counting', () => {
  const { monitor } = world()
  const seen = '--source forum blog'

  it('says the number alone, in every format', async () => {
    expect(await monitor(`unanswered ${seen} --count`)).toEqual({ code: 0, out: '2\n', err: '' })
    expect(await monitor(`unanswered ${seen} --count`, { columns: 60 })).toEqual({ code: 0, out: '2\n', err: '' })
    expect((await monitor(`unanswered ${seen} --count --json`)).out).toBe(
      '{"schema":1,"generated_at":"2026-11-16T15:00:00Z","complete":true,"count":2,"unknown":[]}\n',
    )
    expect((await monitor(`unanswered ${seen} --count --ndjson`)).out).toBe('{"type":"count","count":2}\n')
    expect((await monitor(`unanswered ${seen} --count --csv`)).out).toBe('count\r\n2\r\n')
  })

  it('counts what the listing would show, whatever is asked', async () => {
    for (const line of [
      'cases',
      'unanswered --overdue',
      'cases --search Karte',
      'mentions',
      'mentions --author petra',
      'cases --severity high',
      'cases --due-within 2h',
      'mentions --language de --since 7d',
    ]) {
      const listed = (await monitor(`${line} ${seen}`)).out.split('\n').length - 1
      expect([line, (await monitor(`${line} ${seen} --count`)).out]).toEqual([line, `${listed}\n`])
    }
  })

  it('exits as the listing does', async () => {
    expect((await monitor('unanswered --count')).code).toBe(3)
    expect((await monitor(`unanswered ${seen} --count --exit-status`)).code).toBe(8)
  })

  it('groups: the largest first, times in their order', async () => {
    expect((await monitor(`cases ${seen} --group-by state`)).out).toBe('open\t2\t0.6667\nanswered\t1\t0.3333\n')
    expect((await monitor(`cases ${seen} --group-by day`)).out).toBe('2026-11-03\t1\t0.3333\n2026-11-16\t2\t0.6667\n')
    expect((await monitor(`cases ${seen} --group-by weekday --limit 1`)).out).toBe('mon\t2\t0.6667\n')
    expect((await monitor(`cases ${seen} --group-by policy`)).out).toBe('default\t2\t0.6667\ncard-data\t1\t0.3333\n')
    expect((await monitor(`cases ${seen} --group-by status --overdue`)).out).toBe('breached\t2\t1\n')
    expect((await monitor(`cases ${seen} --group-by assignee --json`)).out).toBe(
      '{"schema":1,"generated_at":"2026-11-16T15:00:00Z","complete":true,"by":"assignee","groups":[{"group":null,"count":3,"share":1}],"count":3,"unknown":[]}\n',
    )
  })

  it('draws groups for people, in their language', async () => {
    expect(
      (await monitor(`cases ${seen} --group-by weekday --lang de`, { columns: 50 })).out,
    ).toBe(`Montag    2  67 %  ████████████████████████
Dienstag  1  33 %  ████████████············

3 Fälle · Zeiten in Europe/Zurich
`)
  })
})
