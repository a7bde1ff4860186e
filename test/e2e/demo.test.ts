import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monitor, type Ran } from './support/monitor.js'

const CARD = /4111[ -]?1111[ -]?1111[ -]?1111/
const LAST = '2026-11-16T15:00:00Z'

let demo: Ran
let folder = ''
/** What each scene printed, in order. */
let scenes: readonly { readonly command: string; readonly text: string }[]

const inFolder = (line: string): Promise<Ran> => monitor([...line.split(' '), '--now', LAST], { cwd: folder })

beforeAll(async () => {
  // No proxy of the environment stands between the demo and its own server, not even one that cannot be used.
  demo = await monitor(['demo', '--keep'], { cwd: tmpdir(), env: { ALL_PROXY: 'socks5://127.0.0.1:1' } })
  folder = /^Kept: (.+)$/m.exec(demo.out)?.[1] ?? ''
  const parts = demo.out.split(/^\$ (monitor .+)$/m)
  scenes = parts.flatMap((command, index) => (index % 2 === 1 ? [{ command, text: parts[index + 1] ?? '' }] : []))
})

afterAll(() => {
  if (folder.startsWith(tmpdir())) rmSync(folder, { recursive: true, force: true })
})

const scene = (number: number): string => scenes[number]?.text ?? ''

describe('monitor demo', () => {
  it('plays eight real commands and ends well', () => {
    expect({ code: demo.code, err: demo.err }).toEqual({ code: 0, err: '' })
    expect(scenes.map(({ command }) => command.replace(/ --now.*/, ''))).toEqual([
      'monitor poll',
      'monitor unanswered',
      'monitor poll',
      'monitor unanswered --since 24h',
      'monitor poll',
      'monitor poll',
      'monitor unanswered --since 24h',
      'monitor sources',
    ])
  })

  it('takes what the first poll finds as history: listed, not alerted', () => {
    expect(scene(0)).not.toContain('C-1')
    expect(scene(1)).toMatch(/^C-1 .*overdue/m)
    expect(scene(1)).toContain('Beat Suter')
    for (const { command, text } of scenes) if (command.startsWith('monitor poll')) expect(text).not.toContain('Beat Suter')
  })

  it('finds a German complaint under the blog post, and is quiet about it while there is time', () => {
    expect(scene(3)).toContain('Ich warte seit drei Wochen auf den Techniker')
    expect(scene(3)).toMatch(/#comment-4711$/m)
    expect(scene(2)).not.toContain('Techniker')
  })

  it('announces it once its time has passed, without lunch', () => {
    expect(scene(4)).toMatch(/^C-3 unanswered, 20 minutes overdue/m)
    expect(scene(4)).toContain('Ich warte seit drei Wochen auf den Techniker')
  })

  it("ties the company's reply to it, and announces that it is answered", () => {
    expect(scene(5)).toMatch(/^C-3 answered/m)
    expect(scene(6)).not.toContain('Techniker')
  })

  it('makes no case of spam and praise, and announces neither', () => {
    expect(demo.out).not.toMatch(/casino|Jolanda Frei|super geklappt/i)
  })

  it('takes the stranger who uses its name neither for the company nor for a complaint', () => {
    // Who asks for account numbers in our name is taken for what he is: neither our answer, nor quoted to anybody.
    expect(demo.out).not.toContain('betrug.invalid')
    expect(scene(4)).toMatch(/^C-3 unanswered/m)
  })

  it('shows no card number, only that there was one', () => {
    expect(demo.out).not.toMatch(CARD)
    expect(scene(3)).toContain('[card ••1111]')
    expect(scene(3)).toContain('contains card')
  })

  it('counts what was answered with 304', () => {
    expect(Number(/(\d+) requests were answered with 304/.exec(demo.out)?.[1])).toBeGreaterThan(0)
  })

  it('shows the broken source as unknown, with exit code 3, at each poll and each list', () => {
    for (const [index, { text }] of scenes.entries()) if (index < 7) expect(text).toContain('(exit code 3)')
    for (const index of [1, 3, 6]) expect(scene(index)).toMatch(/^unknown: partner since Mon 16 Nov 08:00: \S+ is\n +not a feed/m)
    expect(scene(7)).toMatch(/^partner +failing/m)
  })

  it('tells of a failure when it begins, not at every poll', () => {
    const telling = [0, 2, 4, 5].filter((index) => scene(index).includes('monitor: partner:'))
    expect(telling).toEqual([0])
  })

  it('ends with the three commands to try next', () => {
    const lines = demo.out.trimEnd().split('\n').slice(-4)
    expect(lines.map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      'Try next:',
      'monitor init https://your-blog.example',
      'monitor poll',
      'monitor unanswered --since 24h',
    ])
  })
})

describe('the folder that monitor demo keeps', () => {
  it('holds no card number in any byte of any file', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.map(({ name }) => name)).toContain('monitor.db')
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), 'latin1')).not.toMatch(CARD)
  })

  it('lists a case as the contract has it: every key, every type', async () => {
    const { code, out, err } = await inFolder('unanswered --since 24h --json')
    const { code: _code, ...document } = { code, ...(JSON.parse(out) as Record<string, unknown>) }
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(document).toEqual({
      schema: 1,
      generated_at: LAST,
      complete: false,
      cases: [
        {
          case: 'C-2',
          state: 'open',
          brand: 'Musterstrom',
          kind: 'complaint',
          severity: 'high',
          score: expect.any(Number),
          reasons: expect.any(Array),
          language: 'de',
          source: 'forum',
          source_type: 'comments',
          url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/forum\/t-1$/),
          title: 'Musterstrom bucht doppelt ab',
          text:
            'Musterstrom hat meine Kreditkarte zweimal belastet, und niemand reagiert auf meine Reklamation. ' +
            'Karte [card ••1111], bitte endlich zurückerstatten!',
          author: { id: null, handle: null, name: 'urs_b', url: null, followers: null },
          published_at: '2026-11-16T08:40:00Z',
          first_seen_at: '2026-11-16T09:30:00Z',
          age_seconds: 22_800,
          mentions: 1,
          sensitive: ['card'],
          assignee: null,
          acked_until: null,
          snoozed_until: null,
          merged_into: null,
          sla: {
            policy: 'card-data',
            target: 'first_answer',
            due_at: '2026-11-16T08:55:00Z',
            status: 'breached',
            overdue_seconds: 21_900,
            business_seconds_waited: expect.any(Number),
          },
          // A bystander's help is shown, but answers nothing.
          answer: expect.objectContaining({ kind: 'bystander', at: '2026-11-16T09:05:00Z', by: 'helferin' }),
          promise: null,
          solved: null,
          follow_up_at: null,
          wave: null,
        },
      ],
      unknown: [{ source: 'partner', since: '2026-11-16T07:00:00Z', reason: expect.stringContaining('is not a feed') }],
      snoozed: 0,
    })
    const [first] = (
      document as unknown as { cases: { score: number; reasons: unknown[]; sla: { business_seconds_waited: number } }[] }
    ).cases
    expect(first?.score).toBeGreaterThan(0.5)
    expect(first?.score).toBeLessThanOrEqual(1)
    expect(first?.reasons.every((reason) => typeof reason === 'string')).toBe(true)
    expect(Number.isInteger(first?.sla.business_seconds_waited)).toBe(true)
  })

  it('lists the same as NDJSON, one record a line with its type', async () => {
    const { code, out, err } = await inFolder('unanswered --since 24h --ndjson')
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(lines.map(({ type, case: name, source }) => [type, name, source])).toEqual([
      ['case', 'C-2', 'forum'],
      ['unknown', undefined, 'partner'],
    ])
  })

  it('lists the same as CSV, with a header', async () => {
    const { code, out } = await inFolder('unanswered --since 24h --csv')
    const [header = '', row = ''] = out.split(/\r?\n/)
    expect(code).toBe(3)
    expect(header.split(',').slice(0, 4)).toEqual(['case', 'state', 'brand', 'kind'])
    expect(header.split(',')).toContain('sla_due_at')
    expect(row).toMatch(/^C-2,open,Musterstrom,complaint,/)
    expect(out).not.toContain('partner')
  })

  it('lists the same by a template', async () => {
    const { code, out } = await monitor(
      [
        'unanswered',
        '--since',
        '24h',
        '--format',
        '{{case}} {{age}} {{sla.status}}',
        '--now',
        LAST,
        '-c',
        join(folder, 'monitor.yaml'),
        '--db',
        join(folder, 'monitor.db'),
      ],
      { cwd: folder },
    )
    expect({ code, out }).toEqual({ code: 3, out: 'C-2 6h 20m breached\n' })
  })

  it('shows one case whole: thread, clocks, answers, deliveries, history', async () => {
    const { code, out, err } = await inFolder('show C-3 --json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const shown = JSON.parse(out) as {
      state: string
      outcome: string
      thread: { author: { name: string }; official: string | null }[]
      clocks: { status: string; target: string }[]
      answers: { kind: string; strength: string; by: string; identity: string }[]
      deliveries: { receiver: string; state: string; reason: string }[]
      history: { act: string; who: string }[]
    }
    expect(shown).toMatchObject({ schema: 1, case: 'C-3', state: 'answered', outcome: 'late' })
    expect(shown.clocks).toMatchObject([{ target: 'first_answer', status: 'late', stopped_at: '2026-11-16T14:45:00Z' }])
    expect(shown.answers.find(({ kind }) => kind === 'answer')).toMatchObject({
      strength: 'explicit',
      by: 'Musterstrom Kundendienst',
      identity: 'id',
    })
    // Two of the same name; only the one with the company's own account is the company.
    const named = shown.thread.filter(({ author }) => author.name === 'Musterstrom Kundendienst')
    expect(named.map(({ official }) => official)).toEqual([null, 'id'])
    expect(shown.deliveries).toMatchObject([
      { receiver: 'terminal', state: 'sent' },
      { receiver: 'terminal', state: 'sent', reason: 'resolved' },
    ])
    expect(shown.history.map(({ act }) => act)).toEqual(['opened', 'answered'])
  })

  it('explains a case: verdict with its passages, policy, clock, alerts', async () => {
    const { code, out } = await inFolder('explain C-2 --json')
    const explained = JSON.parse(out) as {
      policy_reason: string
      verdicts: { kind: string; reasons: { code: string; passage: string | null; weight: number }[] }[]
      clocks: { reasons: string[] }[]
      alerts: { receiver: string | null; decision: string; next_at: string | null }[]
    }
    expect(code).toBe(0)
    expect(explained.policy_reason).toContain('card')
    expect(explained.verdicts[0]?.kind).toBe('complaint')
    expect(explained.verdicts[0]?.reasons.length).toBeGreaterThan(0)
    expect(explained.clocks[0]?.reasons.length).toBeGreaterThan(0)
    expect(explained.alerts).toMatchObject([{ receiver: 'terminal', decision: expect.stringMatching(/^hold/) }])
  })
})

describe('monitor demo --lang de', () => {
  it('speaks German throughout, alerts and what is unknown included', async () => {
    const { code, out, err } = await monitor(['demo', '--lang', 'de'], { cwd: tmpdir() })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^unbekannt: partner seit Mo 16\. Nov 08:00: \S+ ist\n +kein Feed/m)
    expect(out).toMatch(/^C-2 unbeantwortet, 35 Minuten überfällig/m)
    const english = /\b(the|and|since|unanswered|overdue|unknown|answered|waiting|promise|not)\b/i
    const prose = out
      .split('\n')
      .filter((line) => !line.startsWith('$') && !line.startsWith('  monitor ') && !line.includes('Best Casino'))
    expect(
      prose.filter((line) => english.test(line.replace(/https?:\S+|`[^`]*`|monitor show.*$|304 Not Modified/g, ''))),
    ).toEqual([])
  })
})
