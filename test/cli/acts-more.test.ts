import { describe, expect, it } from 'vitest'
import { world } from './world.js'

const { monitor } = world()

interface Shown {
  readonly case: string
  readonly state: string
  readonly history: readonly { readonly act: string; readonly why: string | null; readonly undone: object | null }[]
}
const show = async (name: string): Promise<Shown> => JSON.parse((await monitor(`show ${name} --json`)).out) as Shown
const said = async (line: string, stdin?: string) => {
  const { code, out, err } = await monitor(line, { columns: 200, ...(stdin !== undefined && { stdin }) })
  expect(out).toBe('')
  return [code, err]
}

// C-1 and C-2 wait, C-3 is answered. Every test takes back what it did.
describe('what people do to cases, as they type it', () => {
  it('assign: the last word says to whom', async () => {
    expect(await said('assign C-1 C-2 urs')).toEqual([0, 'C-1 assigned to urs\nC-2 assigned to urs\n'])
    expect(await said('assign C-1 urs')).toEqual([0, 'C-1 already assigned to urs\n'])
    expect((await monitor("cases --assignee URS --format '{{case}} {{assignee}}' --sort case")).out).toBe('C-1 urs\nC-2 urs\n')
    expect((await monitor("cases --unassigned --format '{{case}}'")).out).toBe('C-3\n')
    expect(await said('assign C-1 C-2 --none')).toEqual([0, 'C-1 assigned to nobody\nC-2 assigned to nobody\n'])
    expect(await said('assign C-1')).toEqual([2, 'monitor: to whom? the last word is a name; --none for nobody\n'])
    expect(await said('assign C-1 C-2')).toEqual([2, 'monitor: to whom? the last word is a name; --none for nobody\n'])
  })

  it('note: the last word, or -m', async () => {
    expect(await said('note C-1 "ruft am Montag an"')).toEqual([0, 'C-1 noted\n'])
    expect(await said('note C-1 C-2 -m "gleiche Ursache"')).toEqual([0, 'C-1 noted\nC-2 noted\n'])
    expect((await show('C-1')).history.slice(-2)).toMatchObject([
      { act: 'note', why: 'ruft am Montag an' },
      { act: 'note', why: 'gleiche Ursache' },
    ])
    expect(await said('note C-1')).toEqual([2, 'monitor: what is the note? the last word, or -m\n'])
    expect(await said('note C-1 -m " "')).toEqual([2, 'monitor: the note is empty\n'])
  })

  it('snooze: for how long or until when, and not both', async () => {
    expect(await said('snooze C-2 --for 3d')).toEqual([0, 'C-2 put off until Thu 19 Nov 16:00\n'])
    const told = [
      ['en', 'snoozed: 1 put off until later: --snoozed lists it too\n'],
      ['de', 'ausgelassen: 1 zurückgestellt: --snoozed zeigt ihn auch\n'],
    ] as const
    for (const [language, err] of told)
      expect((await monitor(`unanswered --source forum --format '{{case}}' --lang ${language}`)).err).toBe(err)
    expect((await monitor("unanswered --source forum --snoozed --format '{{case}} {{snoozed_until}}'")).out).toBe(
      'C-2 2026-11-19T15:00:00Z\n',
    )
    expect((await monitor('unanswered --source forum --ndjson')).out).toBe('{"type":"snoozed","count":1}\n')
    expect((await monitor('unanswered --source forum', { columns: 80 })).out).toBe(
      'No unanswered complaints; 1 put off until later: --snoozed lists it too.\n',
    )
    const usage = 'monitor: say --for how long or --until when\n  such as --for 3d\n'
    expect(await said('snooze C-2')).toEqual([2, usage])
    expect(await said('snooze C-2 --for 1d --until 2026-12-01')).toEqual([2, usage])
    expect(await said('snooze C-2 --until 2026-11-16')).toEqual([
      2,
      'monitor: --until 2026-11-16 has passed\n  name an instant to come, or --for 3d\n',
    ])
    expect(await said('undo C-2')).toEqual([0, 'C-2: snooze by rosa taken back\n'])
  })

  it('reopen and undo', async () => {
    expect(await said('reopen C-3 C-1')).toEqual([0, 'C-3 open\nC-1 already open\n'])
    expect((await show('C-3')).state).toBe('open')
    expect(await said('undo')).toEqual([0, 'C-3: reopen by rosa taken back\n'])
    const { state, history } = await show('C-3')
    expect(state).toBe('answered')
    expect(history.find(({ act }) => act === 'reopen')?.undone).toEqual({ at: '2026-11-16T15:00:00Z', by: 'rosa' })
    expect(await said('undo C-99')).toEqual([1, 'monitor: no C-99 in the database\n  monitor cases lists all of them\n'])
  })

  it('merge: the others become part of the first; the number that is left leads on', async () => {
    expect(await said('merge C-2 C-1 -m "dieselbe Kundin"')).toEqual([0, 'C-1 merged into C-2\n'])
    expect(await show('C-1')).toMatchObject({ case: 'C-2', asked_for: 'C-1', merged_cases: ['C-1'] })
    expect((await monitor('show C-1', { columns: 100 })).out).toContain('\nC-1 was merged into it\n')
    expect((await monitor('show C-2', { columns: 100 })).out).toContain('\nC-1 is part of it\n')
    expect((await monitor("cases --format '{{case}}' --sort case")).out).toBe('C-2\nC-3\n')
    expect((await monitor("cases --state merged --format '{{case}} {{state}} {{merged_into}}'")).out).toBe('C-1 merged C-2\n')
    expect(await said('assign C-1 urs')).toEqual([0, 'C-1 is part of C-2, which is assigned to urs\n'])
    expect(await said('undo C-1')).toEqual([
      1,
      'monitor: C-2 was acted on since: assign by rosa at Mon 16 Nov 16:00\n  monitor undo C-2 takes that back first\n',
    ])
    expect((await monitor('undo C-1')).err).toContain('assign by rosa at 2026-11-16T15:00:00Z\n')
    expect((await monitor('undo C-1 --lang de', { columns: 200 })).err).toContain('zugewiesen durch rosa, Mo 16. Nov 16:00\n')
    expect(await said('undo C-2')).toEqual([0, 'C-2: assign by rosa taken back\n'])
    expect(await said('undo C-2')).toEqual([0, 'C-2: merge by rosa taken back\n'])
    expect((await monitor("cases --format '{{case}}' --sort case")).out).toBe('C-1\nC-2\nC-3\n')
    const usage = 'monitor: which cases are one? the first takes the others in\n  such as monitor merge C-12 C-15\n'
    expect(await said('merge C-1')).toEqual([2, usage])
    expect(await said('merge - C-1')).toEqual([2, usage])
  })

  it('split: what is no post of the case is refused', async () => {
    expect(await said('split C-1 M-999')).toEqual([1, 'monitor: M-999: not in C-1\n  monitor show C-1 lists its posts\n'])
    expect(await said('split C-1 C-2')).toEqual([
      2,
      "monitor: 'C-2' is no mention\n  mentions are named M-17; monitor show lists those of a case\n",
    ])
  })
})

describe('in bulk, from stdin', () => {
  it('each line has its own outcome; a bad one does not stop the rest, and exit 3 says that some failed', async () => {
    const stdin = '{"type":"case","case":"C-1"}\nHallo\n\n{"case":"C-99"}\n{"case":\nC-3\n{"type":"snoozed","count":1}\nC-1\n'
    const { code, out, err } = await monitor('dismiss - --json', { stdin })
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      act: 'dismiss',
      done: ['C-1', 'C-3'],
      unchanged: [],
      failed: [
        { case: null, line: 2, message: "'Hallo' is no case" },
        { case: 'C-99', line: 4, message: 'no C-99 in the database' },
        { case: null, line: 5, message: 'stdin holds a line that is neither a case nor JSON' },
      ],
    })
    expect(await said('dismiss - -m "noch einmal"', 'C-1\nC-98\nwas\n')).toEqual([
      3,
      "C-1 already dismissed\nmonitor: line 2: no C-98 in the database\nmonitor: line 3: 'was' is no case\n",
    ])
  })

  it('exit 1 when all failed', async () => {
    expect(await said('dismiss -', 'C-98\nC-99\n')).toEqual([
      1,
      'monitor: line 1: no C-98 in the database\nmonitor: line 2: no C-99 in the database\n',
    ])
  })

  it('undo takes the whole command line back', async () => {
    expect(await said('undo')).toEqual([0, 'C-3: dismiss by rosa taken back\nC-1: dismiss by rosa taken back\n'])
    expect([(await show('C-1')).state, (await show('C-3')).state]).toEqual(['open', 'answered'])
    expect(await said('undo --as niemand')).toEqual([1, 'monitor: nothing that niemand did is left to take back\n'])
  })

  it('what a listing says is what an act takes', async () => {
    const { out } = await monitor('unanswered --ndjson --source blog forum')
    expect(await said('ack -', out)).toEqual([0, 'C-1 acknowledged for 1d\nC-2 acknowledged for 1d\n'])
    expect(await said('undo')).toEqual([0, 'C-2: ack by rosa taken back\nC-1: ack by rosa taken back\n'])
  })
})
