import { describe, expect, it } from 'vitest'
import { german } from '../../src/german/german.js'
import { footOf } from '../../src/inbox/foot-lines.js'
import { readKeys } from '../../src/inbox/keys.js'
import type { Listed } from '../../src/inbox/port.js'
import { reduce } from '../../src/inbox/reduce.js'
import { type Event, firstState, type State, type Want } from '../../src/inbox/state.js'
import { createSheet } from '../../src/report/shapes/sheet.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { parseSince } from '../../src/util/instant.js'
import { speaking } from '../../src/util/say.js'
import { clock, NOW, record } from '../report/sample.js'

const listed = (...ids: readonly number[]): Listed => ({
  now: NOW,
  cases: ids.map((id) => ({ record: record({ id }), clock: clock(), clocks: [clock()], solved: null, followUpAt: null })),
  unknown: [],
  snoozed: 0,
  polledAt: null,
})

const start = (...ids: readonly number[]): State =>
  firstState(listed(...ids), { size: { columns: 80, rows: 24 }, me: 'rosa', filter: '' })

interface After {
  readonly state: State
  readonly wants: readonly Want[]
}

/** All events one after the other; what was wanted, with the questions left out. */
function pressing(state: State, ...events: readonly (string | Event)[]): After {
  const all = events.flatMap((event): Event[] =>
    typeof event === 'string' ? readKeys(event).keys.map((key) => ({ type: 'key', key })) : [event],
  )
  return all.reduce<After>(
    (before, event) => {
      const step = reduce(before.state, event)
      return { state: step.state, wants: [...before.wants, ...step.wants] }
    },
    { state, wants: [] },
  )
}

const shortWant = (want: Want): unknown => {
  if (want.want !== 'act') return want
  const { ask: _asked, ...short } = want
  return short
}

const ACTS: readonly (readonly [keys: string, act: unknown])[] = [
  ['a\r', { does: 'ack', forMs: 7_200_000 }],
  ['a30m\r', { does: 'ack', forMs: 1_800_000 }],
  ['A\r\r', { does: 'answer', at: null, text: null }],
  ['A1h\rTelefon\r', { does: 'answer', at: NOW - 3_600_000, text: 'Telefon' }],
  ['A2026-11-19\r\r', { does: 'answer', at: Date.UTC(2026, 10, 19), text: null }],
  ['l1', { does: 'label', kind: 'complaint' }],
  ['lx7', { does: 'label', kind: 'irrelevant' }],
  ['d\r', { does: 'dismiss', why: null }],
  ['dandere Firma\r', { does: 'dismiss', why: 'andere Firma' }],
  ['rGutschrift\r', { does: 'resolve', why: 'Gutschrift' }],
  ['s\r', { does: 'snooze', until: NOW + 86_400_000 }],
  ['s2026-12-01\r', { does: 'snooze', until: Date.UTC(2026, 11, 1) }],
  ['w\r', { does: 'assign', to: 'rosa' }],
  ['wUrs\r', { does: 'assign', to: 'Urs' }],
  ['w-\r', { does: 'assign', to: null }],
  ['nRückruf\r', { does: 'note', text: 'Rückruf' }],
]

describe('acts by keys', () => {
  it.each(ACTS)('%j', (keys, act) => {
    const { state, wants } = pressing(start(1, 2), keys)
    expect([state.ask, wants.map(shortWant)]).toEqual([null, [{ want: 'act', caseId: 1, act }]])
  })

  it.each([
    ['a duration that is none', 'a0m\r', '0m: no duration; such as 30m, 4h, 2d'],
    ['a date that has passed', 's2026-11-01\r', '2026-11-01 has passed already'],
    ['neither duration nor date', 'smorgen\r', 'morgen: neither a duration such as 3d nor a date such as 2026-12-01'],
    [
      'neither how long ago nor a time',
      'Agestern\r',
      'gestern: neither how long ago, such as 30m, nor a time such as 2026-11-20T09:00Z',
    ],
    ['an answer to come', 'A2026-12-01\r', 'an answer cannot lie in the future'],
    ['an empty note', 'n  \r', 'the note is empty'],
  ])('%s is asked for again', (_name, keys, fault) => {
    const { state, wants } = pressing(start(1), keys)
    expect([String(state.ask?.fault), wants]).toEqual([fault, []])
  })

  it('a time is shown as it can be typed, and not as a page would tell it', () => {
    const { state } = pressing(start(1), 'Agestern\r')
    const sheet = createSheet({ ...PLAIN, width: 100 }, { now: NOW, timezone: 'Europe/Zurich', say: speaking(german) })
    expect(footOf(state, sheet).lines[0]).toBe('! gestern: weder wie lange her (30m) noch ein Zeitpunkt wie 2026-11-20T09:00Z')
    expect(parseSince('2026-11-20T09:00Z', NOW)).toBe(Date.UTC(2026, 10, 20, 9))
  })

  it.each(['a\u001b', 'd\u0003', 'l\u001b', 'Anow\u001b'])('%j: nothing is done', (keys) => {
    // An escape at the end waits in the reader for what may follow.
    const { state, wants } = pressing(start(1), keys.replace('\u001b', '\u001b\u001b').slice(0, -1), {
      type: 'key',
      key: { name: 'escape' },
    })
    expect([state.ask, state.ended, wants]).toEqual([null, null, []])
  })

  it('where there is no case, none is acted on', () => {
    const { state, wants } = pressing(start(), 'a')
    expect([String(state.message?.said), state.ask, wants]).toEqual(['no case is selected', null, []])
  })
})

const ack = { does: 'ack', forMs: 3_600_000 } as const
const acted = (of: number, left: Listed, event: number | null = 40): Event => ({
  type: 'acted',
  of,
  act: ack,
  event,
  listed: left,
})

describe('after an act', () => {
  it.each([
    ['the next case is selected', start(1, 2, 3), acted(1, listed(1, 2, 3)), 2],
    ['also where it went from the list', start(1, 2, 3), acted(1, listed(2, 3)), 2],
    ['the one after, where the next went meanwhile', start(1, 2, 3), acted(1, listed(3)), 3],
    ['the one before the last, where the last went', pressing(start(1, 2), 'G').state, acted(2, listed(1)), 1],
    ['the last one itself, where it stays', pressing(start(1, 2), 'G').state, acted(2, listed(1, 2)), 2],
    ['whoever has gone on is left there', pressing(start(1, 2, 3), 'G').state, acted(1, listed(2, 3)), 3],
    ['none, where none is left', start(1), acted(1, listed()), null],
  ])('%s', (_name, state, event, selected) => {
    expect(pressing(state, event).state.selected).toBe(selected)
  })

  it('it says what was done, and u takes it back: the last first', () => {
    const { state } = pressing(start(1, 2), acted(1, listed(1, 2), 40), acted(2, listed(1, 2), 41))
    expect(String(state.message?.said)).toBe('C-2 acknowledged for 1h; u takes it back')
    const undone = pressing(state, 'uu')
    expect(undone.wants).toEqual([
      { want: 'undo', of: { caseId: 2, event: 41 } },
      { want: 'undo', of: { caseId: 1, event: 40 } },
    ])
    expect(undone.state.done).toEqual([])
  })

  it('what was done elsewhere is taken back only after a question', () => {
    expect(pressing(start(7), 'u').wants).toEqual([])
    expect(pressing(start(7), 'u\r').wants).toEqual([{ want: 'undo', of: { caseId: 7 } }])
  })

  it('the case that was taken back is selected again', () => {
    const undone = { caseId: 1, act: 'dismiss', who: 'rosa' }
    const { state } = pressing(start(2, 3), { type: 'undone', undone, listed: listed(1, 2, 3) })
    expect([state.selected, String(state.message?.said)]).toEqual([1, 'C-1: dismiss by rosa taken back'])
  })

  it('one that was so already cannot be taken back', () => {
    const { state } = pressing(start(1), acted(1, listed(1), null))
    expect([state.done, String(state.message?.said)]).toEqual([[], 'C-1: nothing to do, it was so already'])
  })
})

describe('nothing is lost', () => {
  it('an act that failed is asked for again, with what was typed', () => {
    const { state, wants } = pressing(start(1), 'nRückruf\r')
    const failed = pressing(state, { type: 'failed', said: 'database is locked', want: wants[0]! })
    expect([failed.state.ask?.line, String(failed.state.ask?.fault)]).toEqual([
      { before: 'Rückruf', after: '' },
      'database is locked',
    ])
    expect(pressing(failed.state, '\r').wants).toHaveLength(1)
  })

  it('an undo that failed can be tried again', () => {
    const { state, wants } = pressing(start(1), acted(1, listed(1), 40), 'u')
    const want = wants.find((each) => each.want === 'undo')!
    expect(pressing(state, { type: 'failed', said: 'busy', want }).state.done).toEqual([{ caseId: 1, event: 40 }])
  })

  it('a filter that cannot be understood is mended, and the old one holds', () => {
    const { state } = pressing(start(1), { type: 'failed', said: 'unknown option', want: { want: 'list', filter: '--x' } })
    expect([state.filter, state.ask?.about, state.ask?.line.before]).toEqual(['', 'filter', '--x'])
  })
})

describe('moving', () => {
  const many = start(...Array.from({ length: 30 }, (_none, at) => at + 1))

  it.each([
    ['j and k', 'jjk', 2, 0],
    ['the list goes along only when it must', 'j'.repeat(10), 11, 1],
    ['the last', 'G', 30, 20],
    ['the first again', 'Gg', 1, 0],
    ['not beyond the ends', 'kk', 1, 0],
  ])('%s', (_name, keys, selected, top) => {
    const { state } = pressing(many, keys)
    expect([state.selected, state.top]).toEqual([selected, top])
  })

  it('each selection reads its thread, and an answer that comes too late is nobody’s', () => {
    expect(pressing(many, 'jj').wants).toEqual([
      { want: 'read', caseId: 2 },
      { want: 'read', caseId: 3 },
    ])
  })

  it('space scrolls the thread by a page less a line; in the thread j and k go by lines, until Esc', () => {
    const long = pressing(many, { type: 'drawn', maxScroll: 50 }).state
    expect(pressing(long, ' ').state.scroll).toBe(20)
    expect(pressing(long, '   b').state.scroll).toBe(30)
    const inThread = pressing(long, '\rjjk').state
    expect([inThread.focus, inThread.scroll, inThread.selected]).toEqual(['thread', 1, 1])
    expect(pressing(inThread, { type: 'key', key: { name: 'escape' } }, 'j').state.selected).toBe(2)
  })

  it('what is new in the list leaves the selection and the scrolling alone', () => {
    const before = pressing(many, 'jj', { type: 'drawn', maxScroll: 9 }, '\rj').state
    const { state } = pressing(before, { type: 'listed', listed: listed(99, 1, 2, 3, 4), filter: '' })
    expect([state.selected, state.scroll, state.focus]).toEqual([3, 1, 'thread'])
  })

  it('a case that went leaves its place to the next', () => {
    expect(pressing(pressing(many, 'jj').state, { type: 'listed', listed: listed(1, 2, 4, 5), filter: '' }).state.selected).toBe(
      4,
    )
  })
})

describe('the rest', () => {
  it.each([
    ['q', 'quit'],
    ['\u0003', 'interrupted'],
    ['?q', null],
    ['dq', null],
  ] as const)('%j ends it: %s', (keys, ended) => {
    expect(pressing(start(1), keys).state.ended).toBe(ended)
  })

  it('o opens the link of the selected case', () => {
    expect(pressing(start(1), 'o').wants).toEqual([{ want: 'open', url: record().url }])
  })

  it('/ begins with the filter that holds; Enter lists by it', () => {
    expect(pressing({ ...start(1), filter: 'Tarif' }, '/ --overdue\r').wants).toEqual([
      { want: 'list', filter: 'Tarif --overdue' },
    ])
  })

  it('R reads and paints all anew', () => {
    expect(pressing(start(1), 'R').wants).toEqual([{ want: 'list', filter: '' }, { want: 'redraw' }])
  })

  it('help is scrolled, and closed by any other key, which does nothing else', () => {
    const help = pressing(start(1, 2), '?', { type: 'drawn', maxScroll: 3 }, 'jj').state
    expect([help.help, help.selected]).toEqual([2, 1])
    expect(pressing(help, 'd').state).toMatchObject({ help: null, ask: null })
  })
})
