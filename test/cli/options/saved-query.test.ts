import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { beforeAll, describe, expect, it } from 'vitest'
import * as cases from '../../../src/cli/commands/cases.js'
import { withoutReplaced } from '../../../src/cli/options/saved-query.js'
import { words } from '../run-monitor.js'
import { world } from '../world.js'

const REPLACED: readonly (readonly [name: string, saved: string, later: string, kept: string])[] = [
  ['nothing', '--since 2h --overdue', '--limit 5', '--since 2h --overdue'],
  ['a value', '--since 2h --overdue', '--since 3d', '--overdue'],
  ['a value behind =', '--since=2h --overdue', '--since=3d', '--overdue'],
  ['a list as a whole', '--source a b --overdue --source c', '--source d', '--overdue'],
  ['one format by another', '--json case,url --overdue', '--csv', '--overdue'],
  ['a count by groups', '--count --kind complaint', '--group-by day', '--kind complaint'],
  ['an instant', '--now 2026-11-20T09:00:00Z --overdue', '--now 2026-11-21', '--overdue'],
]

describe('what is typed behind the name of a query takes the place of', () => {
  it.each(REPLACED)('%s', (_name, saved, later, kept) => {
    const command = new Command()
    cases.define(command)
    expect(withoutReplaced(words(saved), words(later), command.options)).toEqual(words(kept))
  })
})

describe('monitor run', () => {
  const { monitor, folder } = world()
  beforeAll(() => {
    const queries = `queries:
  forum: unanswered --source forum
  zahl: { run: "cases --search 'Techniker OR Kreditkarte' --count", note: Techniker und Karten }
  falsch: cases --severity severe
  fremd: mentions --nonsense
`
    appendFileSync(join(folder(), 'monitor.yaml'), queries)
  })

  it('lists what is saved', async () => {
    const lines = [
      'forum\tunanswered --source forum\t\n',
      "zahl\tcases --search 'Techniker OR Kreditkarte' --count\tTechniker und Karten\n",
      'falsch\tcases --severity severe\t\n',
      'fremd\tmentions --nonsense\t\n',
    ]
    expect(await monitor('run')).toEqual({ code: 0, out: lines.join(''), err: '' })
    expect((await monitor('run --ndjson')).out.split('\n')[0]).toBe(
      '{"type":"query","query":"forum","run":"unanswered --source forum","note":null}',
    )
    expect((await monitor('run', { columns: 60 })).out).toBe(`forum   unanswered --source forum
zahl    cases --search 'Techniker OR Kreditkarte' --count
        Techniker und Karten
falsch  cases --severity severe
fremd   mentions --nonsense
`)
  })

  it('prints what its command line prints', async () => {
    expect(await monitor('run forum')).toEqual(await monitor('unanswered --source forum'))
    expect(await monitor('run zahl --source forum blog')).toEqual({ code: 0, out: '2\n', err: '' })
  })

  it('lets what is typed later win, and says faults as the command does', async () => {
    expect(await monitor('run forum --source blog --count')).toEqual(await monitor('unanswered --source blog --count'))
    expect(await monitor('run forum --severity severe')).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('--severity severe: not one of low, medium, high, critical'),
    })
  })

  it('names the nearest query, in German too', async () => {
    expect((await monitor('run forun')).err).toBe('monitor: there is no saved query forun\n  did you mean forum?\n')
    expect((await monitor('run forun --lang de')).err).toContain('es gibt keine gespeicherte Abfrage forun')
  })

  it('is looked through by monitor check', async () => {
    const { code, out } = await monitor('check')
    expect(out.split('\n').filter((line) => line.includes('queries.'))).toEqual([
      'error\tconfig\tqueries.falsch: --severity severe: not one of low, medium, high, critical\t',
      "error\tconfig\tqueries.fremd: unknown option '--nonsense'\tsee: monitor mentions --help",
    ])
    expect(code).toBe(2)
  })
})
