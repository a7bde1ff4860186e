import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { at, atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
const ALERTS = `alerts:
  baseline: 1h
  receivers: [{ id: terminal, type: stdout }]
`

/** A company that reads one forum, in which nobody has written. */
function place(name: string): Place {
  return new Place(config([{ id: 'forum', url: site.put(`/${name}`, atom()) }], { alerts: ALERTS }))
}

const line = (id: string, minutes: number, more: object = {}): string => {
  const { text, author } = complaint(id, minutes)
  return JSON.stringify({ id, text, author: { name: author }, published_at: at(minutes), ...more })
}

function write(to: Place, ...lines: readonly string[]): Place {
  writeFileSync(join(to.folder, 'old.ndjson'), lines.map((each) => `${each}\n`).join(''))
  return to
}

describe('monitor import', () => {
  it.concurrent('says what came of each line, and ends with 3 when some could not be read', async () => {
    const here = write(place('counts'), line('a', -300), '{"id":', line('b', -200, { likes: 3 }))
    expect(await here.run('import old.ndjson', { now: NOON })).toMatchObject({
      code: 3,
      out: '2 new · 0 edited · 0 deleted · 0 unchanged · 1 left out\n',
      err: 'monitor: line 2 was left out: it is no JSON\nmonitor: unknown keys are ignored: likes\n',
    })
    write(here, line('a', -300), line('b', -200))
    expect(await here.run('import old.ndjson', { now: NOON })).toMatchObject({
      code: 0,
      out: '0 new · 0 edited · 0 deleted · 2 unchanged\n',
      err: '',
    })
  })

  it.concurrent('--json and --ndjson tell the same', async () => {
    const here = write(place('json'), line('a', -300), '?')
    const told = {
      schema: 1,
      generated_at: NOON,
      source: 'archiv',
      sources: ['archiv'],
      complete: true,
      lines: 2,
      added: 1,
      edited: 0,
      deleted: 0,
      unchanged: 0,
      labelled: 0,
      passed_over: 0,
      left_out: 1,
      warnings: [],
      interrupted_after_line: null,
    }
    const fault = { line: 2, reason: 'it is no JSON' }
    expect(await here.json('import old.ndjson --source archiv', NOON)).toEqual({ ...told, left_out_lines: [fault] })
    const { out } = await here.run('import old.ndjson --source archiv --ndjson', { now: NOON })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((each) => JSON.parse(each) as unknown),
    ).toEqual([
      { type: 'left_out', ...fault },
      { type: 'import', ...told, added: 0, unchanged: 1 },
    ])
  })

  it.concurrent('is listed by its name, and is none of the sources that are read', async () => {
    const here = write(place('listed'), line('a', -300))
    await here.run('poll', { now: NOON })
    await here.run('import old.ndjson', { now: NOON })
    expect(await here.json('unanswered --source import', NOON)).toMatchObject({
      complete: true,
      cases: [{ source: 'import', source_type: 'import', state: 'open' }],
    })
    expect((await here.run('mentions --source import', { now: NOON })).out).toContain('Kundin a')
    expect(((await here.json('sources', NOON)) as { sources: { source: string }[] }).sources.map(({ source }) => source)).toEqual(
      ['forum'],
    )
  })

  it.concurrent('alerts nobody; history stays quiet, what is said to be news alerts at the next poll', async () => {
    const here = write(place('news'), line('alt', -300))
    expect((await here.run('import old.ndjson', { now: NOON })).out).not.toContain('C-1')
    expect((await here.run('poll', { now: at(1) })).out).toBe('')
    write(here, line('neu', -290))
    await here.run('import old.ndjson --no-baseline', { now: at(2) })
    expect((await here.run('poll', { now: at(3) })).out).toContain('Nr. neu')
  })

  it.concurrent('--dry-run prints what would be stored, and writes nothing', async () => {
    const here = write(place('dry'), line('a', -300), '?')
    const ran = await here.run('import old.ndjson --dry-run', { now: NOON })
    expect(ran.code).toBe(3)
    expect(ran.out).toMatch(/^import\ta\tcomplaint\ttrue\tKundin a\t\tBeispiel antwortet .*\n$/)
    expect(ran.err).toContain('1 of 2 lines can be read · nothing was stored · 1 left out')
    expect(here.has('monitor.db')).toBe(false)
  })

  it.concurrent.each([
    ['a file that is not there', 'import nirgends.ndjson', 'nirgends.ndjson: cannot be read: there is no such file'],
    ['a folder', 'import .', '.: cannot be read: it is a folder'],
    ['a source with no name that others have', 'import old.ndjson --source ../x', '--source ../x: must be at most 64 letters'],
    ['two formats', 'import old.ndjson --json --ndjson', 'choose one of --json, --ndjson'],
  ])('refuses %s', async (name, argv, message) => {
    const ran = await write(place(name.replaceAll(' ', '-')), line('a', -300)).run(argv, { now: NOON })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(message)
  })

  it.concurrent('takes what another program prints, as it comes', async () => {
    const here = place('pipe')
    const lines = Array.from({ length: 2_500 }, (_, index) =>
      line(`p${index}`, -300, { language: 'de', text: 'Hallo zusammen!' }),
    )
    write(here, ...lines)
    const ran = await here.shell(`cat old.ndjson | $MONITOR import - --source skript --now ${NOON}`)
    expect(ran).toMatchObject({ code: 0, out: '2,500 new · 0 edited · 0 deleted · 0 unchanged\n', err: '' })
    expect(here.mentions('skript').length).toBe(2_500)
  })
})
