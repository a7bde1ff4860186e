import { describe, expect, it } from 'vitest'
import { world } from './world.js'

// Each rule stands on the one before it: the silences of one database.
const { monitor } = world()
const LAST = '2026-11-16T15:00:00Z'

const asked = {
  silence: 'S-1',
  state: 'active',
  match: { source: ['forum'], severity: ['high', 'critical'] },
  matchers: ['severity=high,critical', 'source=forum'],
  starts_at: LAST,
  ends_at: '2026-11-17T15:00:00Z',
  who: 'rosa',
  reason: 'Umzug des Forums',
  covers: 1,
  created_at: LAST,
  removed_at: null,
  removed_by: null,
}
const document = (silences: readonly object[]) => ({ schema: 1, generated_at: LAST, silences })
const json = async (line: string): Promise<unknown> => JSON.parse((await monitor(line)).out)
const NOW_TOLD = 'hold\tterminal\tbrand=Musterstrom, source=forum\ttold\tC-2'

describe('monitor silence', () => {
  it('lists none while nobody asked for one', async () => {
    expect(await monitor('silence', { columns: 80 })).toEqual({ code: 0, out: 'No silences.\n', err: '' })
    expect(await monitor('silence')).toEqual({ code: 0, out: '', err: '' })
  })

  it.each([
    ['list --for 2h', '--for does nothing for list', 'add'],
    ['remove S-1 --all', '--all does nothing for remove', 'add, list'],
  ])('%s is refused, for nothing would come of it', async (line, message, actions) => {
    const err = `monitor: ${message}\n  it goes with: ${actions}\n`
    expect(await monitor(`silence ${line}`)).toEqual({ code: 2, out: '', err })
  })

  it('add: says which silence it is, until when, and how many open cases it covers now', async () => {
    const line = 'silence add source=forum "severity>=high" --for 1d -m "Umzug des Forums" --json'
    expect(await json(line)).toEqual(document([asked]))
    expect(
      await monitor('silence add --all --from 2026-11-20T09:00:00Z --for 2h -m "Wartung" --as Urs', { columns: 80 }),
    ).toEqual({
      code: 0,
      out: `S-2  from Fri 20 Nov 10:00 until Fri 20 Nov 12:00  covers 2 open cases
  everything
  Urs: Wartung

times in Europe/Zurich
`,
      err: '',
    })
  })

  it('covers a case by the number that it has now, and an escalation before there is one', async () => {
    const { out } = await monitor('silence add case=c-2 step=escalated --until 2026-11-17 -m "Chef weiss es"')
    expect(out).toBe('S-3\tactive\t2026-11-17T00:00:00Z\t1\tstep=escalated case=C-2\trosa\tChef weiss es\t2026-11-16T15:00:00Z\n')
  })

  it('list: what holds and what will', async () => {
    expect(await monitor('silence list', { columns: 80 })).toEqual({
      code: 0,
      out: `S-1  until Tue 17 Nov 16:00  covers 1 open case
  severity=high,critical  source=forum
  rosa: Umzug des Forums
S-2  from Fri 20 Nov 10:00 until Fri 20 Nov 12:00  covers 2 open cases
  everything
  Urs: Wartung
S-3  until Tue 17 Nov 01:00  covers 1 open case
  step=escalated  case=C-2
  rosa: Chef weiss es

times in Europe/Zurich
`,
      err: '',
    })
    expect((await monitor("silence --format '{{silence}} {{state}} {{ends_at}}' --now 2026-11-20T10:00:00Z")).out).toBe(
      'S-2 active 2026-11-20T11:00:00Z\n',
    )
  })

  it('hushes what it covers, and every page says until when, by whom and why', async () => {
    const reason = `silenced until 2026-11-17T15:00:00Z by rosa: Umzug des Forums (silence S-1)`
    expect((await monitor('notify --dry-run')).out).toContain(`skip\t\t\tsilenced\tC-2\t${reason}\t2026-11-17T15:00:00Z\n`)
    const page = (await monitor('explain C-2', { columns: 120 })).out
    expect(page).toContain('no alert (silenced): silenced until Tue 17 Nov 16:00 by rosa: Umzug des Forums (silence S-1)\n')
    expect(await json('explain C-2 --json')).toMatchObject({
      alerts: [{ receiver: null, decision: 'skip', code: 'silenced', reason, next_at: '2026-11-17T15:00:00Z' }],
    })
  })

  it('remove: what it hushed is decided as if it had never been; what is over stays as it is', async () => {
    expect(await monitor('silence remove S-1 --as Urs', { columns: 80 })).toEqual({ code: 0, out: '', err: 'S-1 taken back\n' })
    expect((await monitor('notify --dry-run')).out).toContain(NOW_TOLD)
    expect(await monitor('silence remove s-1 3', { columns: 80 })).toEqual({
      code: 0,
      out: '',
      err: 'S-1 was taken back already\nS-3 taken back\n',
    })
    expect(await json('silence remove 1 --json')).toEqual(
      document([{ ...asked, state: 'removed', covers: null, removed_at: LAST, removed_by: 'Urs' }]),
    )
    expect(await monitor('silence remove S-2')).toEqual({ code: 0, out: '', err: '' })
    expect((await monitor('silence')).out).toBe('')
    expect((await monitor('silence --all', { columns: 80 })).out).toContain('S-1  taken back Mon 16 Nov 16:00 by Urs\n')
  })

  it('takes a source that only an import has brought', async () => {
    const stdin = '{"id":"1","text":"Musterstrom hat mir zweimal abgebucht."}\n'
    expect((await monitor('import - --source archiv', { stdin })).code).toBe(0)
    const { code, out } = await monitor('silence add source=archiv,forum --for 2h -m "alte Post"')
    expect({ code, silenced: out.split('\t')[4] }).toEqual({ code: 0, silenced: 'source=archiv,forum' })
  })

  it.each([
    ['nothing that is hushed', 'add --for 2h -m Umzug', 'silence of what?', /--all for everything/],
    [
      'everything, and something',
      'add --all source=forum --for 2h -m Umzug',
      '--all is everything, so it cannot go with matchers',
    ],
    ['no end', 'add source=forum -m Umzug', 'say --for how long or --until when', 'such as --for 2h'],
    ['two ends', 'add source=forum --for 2h --until 2026-11-17 -m Umzug', 'say --for how long or --until when'],
    ['no reason', 'add source=forum --for 2h', 'say why'],
    ['an empty reason', 'add source=forum --for 2h -m " "', 'say why'],
    ['an end that has passed', 'add source=forum --until 2026-11-16T15:00:00Z -m x', '--until 2026-11-16T15:00:00Z has passed'],
    [
      'an end before its beginning',
      'add source=forum --from 2026-11-18 --until 2026-11-17 -m x',
      '--until 2026-11-17 is not after --from 2026-11-18',
    ],
    ['no time at all', 'add source=forum --for 0s -m x', /^--for 0s: must be longer/],
    [
      'a source that is none',
      'add source=forun --for 2h -m x',
      'source=forun: there is no source of this name',
      'did you mean forum?',
    ],
    ['an unknown condition', 'add sorce=forum --for 2h -m x', 'sorce=forum: no such condition', 'did you mean source?'],
    ['an action that is none', 'ad source=forum', 'silence ad source=forum: no such action'],
    ['a name that is none', 'remove forum', "'forum' is no silence"],
    ['nothing to take back', 'remove', 'silence remove: which one?'],
  ])('refuses %s', async (_, line, message, hint = /\w/) => {
    const { code, out, err } = await monitor(`silence ${line} --json`)
    expect({ code, out, ...(JSON.parse(err) as object) }).toEqual({
      code: 2,
      out: '',
      type: 'error',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    })
  })

  it.each([
    ['a silence that does not exist takes back none', 'remove S-2 S-77', 'no S-77 in the database'],
    ['a case that does not exist', 'add case=C-77 --for 2h -m x', 'no C-77 in the database'],
  ])('%s', async (_, line, message) => {
    const { code, err } = await monitor(`silence ${line}`)
    expect({ code, err: err.split('\n')[0] }).toEqual({ code: 1, err: `monitor: ${message}` })
  })
})
