import { describe, expect, it } from 'vitest'
import { LAST, world } from './world.js'

const { monitor } = world()
const state = async (name: string): Promise<object> => JSON.parse((await monitor(`show ${name} --json`)).out) as object

describe('acts on cases', () => {
  it('say what was done to a person, and nothing to a script', async () => {
    expect(await monitor('ack C-2 --for 90m -m "ich frage nach"', { columns: 80 })).toEqual({
      code: 0,
      out: '',
      err: 'C-2 acknowledged for 1h 30m\n',
    })
    expect(await monitor('ack c-2')).toEqual({ code: 0, out: '', err: '' })
    expect(await state('C-2')).toMatchObject({
      acked_until: '2026-11-17T15:00:00Z',
      history: [
        {},
        { act: 'ack', who: 'rosa', why: 'until 2026-11-16T16:30:00Z: ich frage nach' },
        { act: 'ack', who: 'rosa', why: 'until 2026-11-17T15:00:00Z' },
      ],
    })
  })

  it('tell with --json what was done and what was not; one that fails stops no other', async () => {
    const { code, out, err } = await monitor('ack C-99 C-1 C-3 --json --as Urs')
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(JSON.parse(out)).toEqual({
      schema: 1,
      generated_at: LAST.replace('.000', ''),
      act: 'ack',
      done: ['C-1'],
      unchanged: [],
      failed: [
        { case: 'C-99', line: null, message: 'no C-99 in the database' },
        { case: 'C-3', line: null, message: 'C-3 is answered, there is nothing to acknowledge' },
      ],
    })
  })

  it('tell failures of several one by one, and of one alone by its exit code', async () => {
    expect(await monitor('ack C-99 C-1')).toEqual({ code: 3, out: '', err: 'monitor: no C-99 in the database\n' })
    expect(await monitor('ack C-3')).toEqual({
      code: 1,
      out: '',
      err: 'monitor: C-3 is answered, there is nothing to acknowledge\n',
    })
    expect((await monitor('snooze C-3 --for 2h --lang de')).err).toBe(
      'monitor: C-3 ist beantwortet, da gibt es nichts zurückzustellen\n',
    )
  })

  it.each([
    ['names', ' C-1 \n\nc-1\n'],
    ['a listing in a pipe', 'C-1\topen\tbreached\n'],
    ['NDJSON, gaps in it included', '{"type":"case","case":"C-1"}\n{"type":"unknown","source":"forum"}\n'],
    ['a JSON document', '{"schema":1,"cases":[{"case":"C-1","sla":{}}],"unknown":[]}\n'],
  ])('take cases from stdin: %s', async (_, stdin) => {
    const { code, out } = await monitor('ack - --json', { stdin, columns: 80 })
    expect({ code, done: (JSON.parse(out) as { done: string[] }).done }).toEqual({ code: 0, done: ['C-1'] })
  })

  it.each([
    ['nothing', '', { code: 0, err: '' }],
    [
      'what is no case',
      'Hallo\n',
      { code: 2, err: "monitor: 'Hallo' is no case\n  cases are named C-12; monitor unanswered lists them\n" },
    ],
    ['broken JSON', '{"case":\n', { code: 2, err: 'monitor: stdin holds a line that is neither a case nor JSON\n' }],
  ])('stdin with %s', async (_, stdin, expected) => {
    expect(await monitor('resolve -', { stdin })).toEqual({ out: '', ...expected })
  })

  it('answer: when, by whom', async () => {
    expect(await monitor('answer C-2 --at 2026-11-16T12:00:00Z --by Anna -m Telefon', { columns: 80 })).toEqual({
      code: 0,
      out: '',
      err: 'C-2 answered\n',
    })
    expect(await state('C-2')).toMatchObject({
      state: 'answered',
      answer: { kind: 'manual', at: '2026-11-16T12:00:00Z', by: 'Anna', reason: 'Telefon' },
    })
    expect((await monitor('answer C-1 --at 2026-11-17')).err).toBe(
      'monitor: --at 2026-11-17: an answer cannot lie in the future\n  give the instant when it was given; without --at it is now\n',
    )
  })

  it('resolve and dismiss close, with the reason', async () => {
    expect(await monitor('resolve C-1 -m Gutschrift --json')).toMatchObject({
      code: 0,
      out: '{"schema":1,"generated_at":"2026-11-16T15:00:00Z","act":"resolve","done":["C-1"],"unchanged":[],"failed":[]}\n',
    })
    expect(await state('C-1')).toMatchObject({ state: 'resolved' })
    expect((await monitor('dismiss C-1', { columns: 80 })).err).toBe('C-1 dismissed\n')
    expect(await state('C-1')).toMatchObject({
      state: 'dismissed',
      history: expect.arrayContaining([expect.objectContaining({ act: 'resolve', who: 'rosa', why: 'Gutschrift' })]),
    })
  })

  it('label: a mention that is not about us at all', async () => {
    expect((await monitor('label M-4 irrelevant', { columns: 80 })).err).toBe('M-4 labelled irrelevant\n')
    expect((await monitor("mentions --all --kind irrelevant --format '{{mention}} {{kind}} {{relevant}}'")).out).toBe(
      'M-4 irrelevant false\n',
    )
  })

  it('label: a case or a mention; the kind is one of those known', async () => {
    expect(await monitor('label M-4 Suggestion', { columns: 80 })).toEqual({ code: 0, out: '', err: 'M-4 labelled suggestion\n' })
    expect((await monitor("mentions --kind suggestion --source forum --format '{{mention}} {{label}}'")).out).toBe(
      'M-4 suggestion\n',
    )
    expect(await monitor('label C-3 nonsense --json')).toEqual({
      code: 2,
      out: '',
      err: '{"type":"error","code":2,"message":"kind nonsense: not one of complaint, question, suggestion, praise, neutral, spam, irrelevant","hint":null}\n',
    })
    expect(await monitor('label C-3 praise --json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"act":"label","done":["C-3"]'),
    })
  })
})
