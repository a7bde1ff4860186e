import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { world } from './world.js'

const { monitor, folder } = world()

// The polls told the terminal; the others came later.
beforeAll(() => {
  const file = join(folder(), 'monitor.yaml')
  const alerts = `
    - { id: boss, type: stdout, after: 1d }
    - { id: lead, type: stdout, language: de, group_by: [case] }
    - { id: press, type: stdout, quiet_hours: ["15:00-18:00"] }
    - { id: night, type: stdout }
  routes:
    - { match: { source: blog }, to: press }
    - match: { severity: ">=high" }
      to: [terminal, boss, press]
      escalate: [{ after: 6h, to: lead }]
privacy:`
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nprivacy:', alerts))
})

const json = async (line: string): Promise<unknown> => JSON.parse((await monitor(line)).out)
const GROUP = 'brand=Musterstrom, source=forum'
const before = '(route 1: source is forum, wanted blog)'

describe('monitor route test', () => {
  it('says of each receiver whether it would be told, why, from when on, with what, and what is decided now', async () => {
    expect(await json('route test C-2 --json')).toEqual({
      schema: 1,
      generated_at: '2026-11-16T15:00:00Z',
      receivers: [
        {
          case: 'C-2',
          receiver: 'terminal',
          told: true,
          reason: `route 2 matches ${before}`,
          from: '2026-11-16T08:55:00Z',
          step: 'breached',
          group: GROUP,
          language: 'en',
          now: {
            decision: 'hold',
            code: 'told',
            reason: 'told already; repeated every 1d, next at 2026-11-17T14:30:00Z',
            next_at: '2026-11-17T14:30:00Z',
          },
        },
        {
          case: 'C-2',
          receiver: 'boss',
          told: true,
          reason: `route 2 matches, and it is told 1d after the breach ${before}`,
          from: '2026-11-17T08:55:00Z',
          step: 'escalated',
          group: GROUP,
          language: 'en',
          now: {
            decision: 'skip',
            code: 'after',
            reason: 'this receiver is told only a while after the breach, at 2026-11-17T08:55:00Z',
            next_at: '2026-11-17T08:55:00Z',
          },
        },
        {
          case: 'C-2',
          receiver: 'lead',
          told: true,
          reason: `route 2 matches, and escalates to it 6h after the breach ${before}`,
          from: '2026-11-16T14:55:00Z',
          step: 'escalated',
          group: 'case=C-2',
          language: 'de',
          now: {
            decision: 'send',
            code: 'first',
            reason: 'one case fires, nothing of this group is announced',
            next_at: '2026-11-16T19:00:00Z',
          },
        },
        {
          case: 'C-2',
          receiver: 'press',
          told: true,
          reason: `route 2 matches ${before}`,
          from: '2026-11-16T08:55:00Z',
          step: 'breached',
          group: GROUP,
          language: 'en',
          now: {
            decision: 'hold',
            code: 'quiet-hours',
            reason: 'quiet until 2026-11-16T17:00:00Z: one case fires, nothing of this group is announced',
            next_at: '2026-11-16T17:00:00Z',
          },
        },
        {
          case: 'C-2',
          receiver: 'night',
          told: false,
          reason: `route 2 matches and does not name it ${before}`,
          from: null,
          step: null,
          group: null,
          language: null,
          now: null,
        },
      ],
    })
  })

  it('on a terminal, in local time', async () => {
    expect(await monitor('route test C-2', { columns: 100 })).toEqual({
      code: 0,
      out: `C-2  high complaint  Musterstrom · forum
  terminal  breached since Mon 16 Nov 09:55  in English
    why: route 2 matches ${before}
    group: ${GROUP}
    now: hold (told): told already; repeated every 1d, next at Tue 17 Nov 15:30
  boss  escalated from Tue 17 Nov 09:55 on  in English
    why: route 2 matches, and it is told 1d after the breach ${before}
    group: ${GROUP}
    now: skip (after): this receiver is told only a while after the breach, at Tue 17 Nov 09:55
  lead  escalated since Mon 16 Nov 15:55  in German
    why: route 2 matches, and escalates to it 6h after the breach (route 1: source is forum, wanted
         blog)
    group: case=C-2
    now: send (first): one case fires, nothing of this group is announced; again at Mon 16 Nov 20:00
  press  breached since Mon 16 Nov 09:55  in English
    why: route 2 matches ${before}
    group: ${GROUP}
    now: hold (quiet-hours): quiet until Mon 16 Nov 18:00: one case fires, nothing of this group is
         announced
  night  never told
    why: route 2 matches and does not name it ${before}

times in Europe/Zurich
`,
      err: '',
    })
  })

  it('an escalation has its place in notify --dry-run and in explain', async () => {
    expect((await monitor('notify --dry-run')).out).toContain(
      'skip\tboss\t\tafter\tC-2\tthis receiver is told only a while after the breach, at 2026-11-17T08:55:00Z\t2026-11-17T08:55:00Z\n',
    )
    const explained = (await monitor('explain C-2', { columns: 120 })).out
    expect(explained).toContain(
      'boss: not told (after): this receiver is told only a while after the breach, at Tue 17 Nov 09:55\n',
    )
    expect(explained).toContain('lead: tell (first): one case fires, nothing of this group is announced')
  })

  const now = async (line: string) =>
    ((await json(`${line} --json`)) as { receivers: { receiver: string; now: { code: string } | null }[] }).receivers.flatMap(
      (one) => (one.now === null ? [] : [`${one.receiver} ${one.now.code}`]),
    )

  it.each([
    ['acknowledged', 'ack C-2', 'acked', 'undo C-2'],
    ['silenced', 'silence add case=C-2 --for 2h -m Umzug', 'silenced', 'silence remove S-1'],
  ])('what is %s is told to nobody now', async (_, act, code, back) => {
    await monitor(act)
    expect(await now('route test C-2')).toEqual(['terminal', 'boss', 'lead', 'press'].map((id) => `${id} ${code}`))
    await monitor(back)
    expect(await now('route test C-2')).toEqual(['terminal told', 'boss after', 'lead first', 'press quiet-hours'])
  })

  it('many cases, from stdin too; of a closed one who would have been told', async () => {
    const { out } = await monitor("route test - C-1 --format '{{case}} {{receiver}} {{told}} {{step}} {{now.code}}'", {
      stdin: 'C-3\topen\n',
    })
    expect(out.split('\n').filter((line) => !line.includes('false'))).toEqual([
      'C-1 press true breached baseline',
      'C-3 press true breached not-open',
      '',
    ])
  })

  it.each([
    ['test', 2, 'route test: of which case?'],
    ['list', 2, 'route list: no such action'],
    ['test Hallo', 2, "'Hallo' is no case"],
    ['test C-99', 1, 'no C-99 in the database'],
  ])('route %s', async (line, code, message) => {
    const ran = await monitor(`route ${line}`)
    expect({ ...ran, err: ran.err.split('\n')[0] }).toEqual({ code, out: '', err: `monitor: ${message}` })
  })
})
