import { describe, expect, it } from 'vitest'
import type { CaseListing } from '../../../src/model/case.js'
import { caseCards } from '../../../src/report/cases/case-cards.js'
import { unknownLines } from '../../../src/report/lines/unknown-lines.js'
import { columnsOf } from '../../../src/report/shapes/layout.js'
import { answer, DAY, germanSheet, HOUR, judgedCase, MARKS, MINUTE, NOW, record, sheet, wave } from '../sample.js'

const WORDS = { nothing: 'No unanswered complaints', noun: 'unanswered case', limit: null }

const waiting = judgedCase({ answers: [answer()], sensitive: ['card'], posts: [...record().posts, ...record().posts] })
const inTime = judgedCase(
  {
    id: 1042,
    severity: 'low',
    kind: 'question',
    brand: null,
    source: 'forum',
    title: null,
    author: { ...record().author, name: '山田太郎 🙂' },
    text: '日本語の長い文章です。'.repeat(20),
    publishedAt: NOW - 3 * DAY,
    ackedUntil: NOW + DAY,
    assignee: 'Rosa',
    url: null,
  },
  // Answered, and came back: the wait that is told began then.
  {
    status: 'running',
    startedAt: NOW - 20 * MINUTE,
    dueAt: NOW + 4 * HOUR + 40 * MINUTE,
    overdueSeconds: 0,
    target: 'next_answer',
  },
)

const listing = (cases: CaseListing['cases'], unknown: CaseListing['unknown'] = []): CaseListing => ({
  generatedAt: NOW,
  cases,
  unknown,
  snoozed: 0,
})

const AT_60 = `C-12    overdue 3h 5m  high complaint
        Beispiel · blog-comments
        Petra Müller · Neuer Tarif
        Ich warte seit drei Wochen auf meine Karte. Wann
        kommt sie endlich?
        first answer due Fri 20 Nov 06:55 · waiting 2d
        2 posts · contains card · last reply: holding
        https://blog.example.ch/tarif/#comment-4711

C-1042  due in 4h 40m  low question
        forum
        山田太郎 🙂
        日本語の長い文章です。日本語の長い文章です。日本語の
        長い文章です。日本語の長い文章です。日本語の長い文章
        です。日本語の長い文章です。日本語の長い文章です。…
        next answer due Fri 20 Nov 14:40 · waiting 20m
        acked until Sat 21 Nov 10:00 · assigned to Rosa

2 unanswered cases · 1 overdue · times in Europe/Zurich
`

const AT_80 = `C-12    overdue 3h 5m  high complaint  Beispiel · blog-comments
        Petra Müller · Neuer Tarif
        Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
        first answer due Fri 20 Nov 06:55 · waiting 2d · 2 posts · contains card
        last reply: holding
        https://blog.example.ch/tarif/#comment-4711

C-1042  due in 4h 40m  low question    forum
        山田太郎 🙂
        日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語
        の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い
        文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章…
        next answer due Fri 20 Nov 14:40 · waiting 20m
        acked until Sat 21 Nov 10:00 · assigned to Rosa

2 unanswered cases · 1 overdue · times in Europe/Zurich
`

const AT_120 = `C-12    overdue 3h 5m  high complaint  Beispiel · blog-comments
        Petra Müller · Neuer Tarif
        Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
        first answer due Fri 20 Nov 06:55 · waiting 2d · 2 posts · contains card · last reply: holding
        https://blog.example.ch/tarif/#comment-4711

C-1042  due in 4h 40m  low question    forum
        山田太郎 🙂
        日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日
        本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本
        語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本…
        next answer due Fri 20 Nov 14:40 · waiting 20m · acked until Sat 21 Nov 10:00 · assigned to Rosa

2 unanswered cases · 1 overdue · times in Europe/Zurich
`

describe('cards', () => {
  it.each([
    [60, AT_60],
    [80, AT_80],
    [120, AT_120],
    [200, AT_120],
  ])('at %i columns', (width, text) => expect(caseCards(listing([waiting, inTime]), sheet(width), WORDS)).toBe(text))

  it('no line exceeds its columns, but an address is whole', () => {
    const url = `https://blog.example.ch/${'sehr-lang-'.repeat(20)}`
    const one = judgedCase({
      url,
      title: 'Donaudampfschifffahrtsgesellschaft'.repeat(5),
      text: '🙂'.repeat(500),
      brand: 'ß'.repeat(90),
    })
    for (const width of [40, 60, 80, 120]) {
      const lines = caseCards(listing([one]), sheet(width), WORDS).split('\n')
      expect(lines.filter((line) => columnsOf(line) > width)).toEqual([`      ${url}`])
    }
  })

  it('counts what is left out since it was put off', () => {
    const left = (cases: CaseListing['cases'], snoozed: number) => caseCards({ ...listing(cases), snoozed }, sheet(120), WORDS)
    expect(left([inTime], 2).trimEnd().split('\n').at(-1)).toBe(
      '1 unanswered case · 2 put off until later: --snoozed lists them too · times in Europe/Zurich',
    )
    expect(left([], 1)).toBe(`${WORDS.nothing}; 1 put off until later: --snoozed lists it too.\n`)
  })

  it('paints how bad it is, and says the same in words', () => {
    const heads = caseCards(listing([waiting, inTime]), sheet(80, MARKS), WORDS)
      .split('\n')
      .filter((line) => line.startsWith('<b>'))
    expect(heads).toEqual([
      '<b>C-12</b>    <red><b>overdue 3h 5m</b></red>  high complaint  Beispiel · blog-comments',
      '<b>C-1042</b>  <yellow><b>due in 4h 40m</b></yellow>  low question    forum',
    ])
  })

  it('lets no text of a stranger move the cursor, reverse a line or begin one', () => {
    const evil = 'a\u001b[2J\u202e\u0007\r\nC-99  overdue'
    const one = judgedCase({ title: evil, text: evil, url: evil, author: { ...record().author, name: evil }, assignee: evil })
    const text = caseCards(listing([one]), sheet(120), WORDS)
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text.split('\n').filter((line) => line.startsWith('C-'))).toHaveLength(1)
  })

  const facts: readonly (readonly [string, Parameters<typeof judgedCase>, string])[] = [
    [
      'an answered case waits no more, and says so',
      [{ state: 'answered' }, { status: 'late' }],
      'first answer due Fri 20 Nov 06:55',
    ],
    ['an ack that ended is not told', [{ ackedUntil: NOW }, {}], 'first answer due Fri 20 Nov 06:55 · waiting 2d'],
    [
      'a snooze, and until when',
      [{ snoozedUntil: NOW + DAY }, {}],
      'first answer due Fri 20 Nov 06:55 · waiting 2d · put off until Sat 21 Nov 10:00',
    ],
    ['a snooze that ended is not told', [{ snoozedUntil: NOW }, {}], 'first answer due Fri 20 Nov 06:55 · waiting 2d'],
    [
      'a merged case, and where it went',
      [{ state: 'merged', mergedInto: 3 }, { status: 'met' }],
      'first answer due Fri 20 Nov 06:55 · part of C-3',
    ],
    [
      'a reply that was recognised by name only',
      [{ answers: [answer({ kind: 'answer', identity: 'name' })] }, { target: 'resolution' }],
      'resolution due Fri 20 Nov 06:55 · waiting 2d · last reply: answer (by name only)',
    ],
  ]
  it.each(facts)('%s', (_, values, line) => {
    const text = caseCards(listing([judgedCase(...values)]), sheet(100), WORDS)
    expect(
      text
        .split('\n')
        .find((each) => each.includes(' due '))
        ?.trim(),
    ).toBe(line)
  })

  it('names the state of a case that is not open', () => {
    const text = caseCards(listing([judgedCase({ state: 'dismissed' }, { status: 'met' })]), sheet(100), WORDS)
    expect(text.split('\n')[0]).toBe('C-12  in time  high complaint  Beispiel · blog-comments · dismissed')
  })

  const endings: readonly (readonly [string, Parameters<typeof caseCards>[0], number | null, string])[] = [
    ['none', listing([]), null, 'No unanswered complaints.'],
    [
      'none, as far as can be seen',
      listing([], [{ source: 'forum', since: NOW, reason: 'HTTP 403' }]),
      null,
      'No unanswered complaints in what could be seen.',
    ],
    ['one', listing([waiting]), null, '1 unanswered case · 1 overdue · times in Europe/Zurich'],
    ['none overdue', listing([inTime]), null, '1 unanswered case · times in Europe/Zurich'],
    ['as many as were asked for: there may be more', listing([inTime]), 1, '1 unanswered case shown · times in Europe/Zurich'],
  ]
  it.each(endings)('counts %s', (_, cases, limit, line) => {
    expect(
      caseCards(cases, sheet(80), { ...WORDS, limit })
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe(line)
  })
})

it('unknownLines: each source below its own word', () => {
  const unknown = [
    { source: 'forum', since: NOW - HOUR, reason: 'HTTP 403\u001b[31m from a server that says a good deal about itself' },
    { source: 'blog', since: NOW - 400 * DAY, reason: 'never read' },
  ]
  expect(unknownLines(unknown, sheet(60))).toBe(`unknown: forum since Fri 20 Nov 09:00: HTTP 403[31m from a
         server that says a good deal about itself
unknown: blog since Thu 16 Oct 2025 11:00: never read
`)
  expect(unknownLines([], sheet(60))).toBe('')
  expect(unknownLines([{ source: 'blog', since: NOW - HOUR, reason: 'not polled since then' }], germanSheet(80))).toBe(
    'unbekannt: blog seit Fr 20. Nov 09:00: seitdem nicht abgerufen\n',
  )
})

it('unknownLines: of many sources the first, and how many more', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ source: `f${index}`, since: NOW - HOUR, reason: 'HTTP 403' }))
  const lines = (count: number): string[] => unknownLines(many(count), germanSheet(80)).trimEnd().split('\n')
  expect(lines(6)).toHaveLength(6)
  expect(lines(41).slice(4)).toEqual([
    'unbekannt: f4 seit Fr 20. Nov 09:00: HTTP 403',
    'unbekannt: 36 weitere Quellen; monitor sources sagt zu jeder, warum',
  ])
})

describe('cases of one wave', () => {
  const member = (id: number, source = 'forum') =>
    judgedCase({ id, source, wave, title: null, text: `Kein Internet seit heute morgen (${id}).` }, { dueAt: NOW - id * HOUR })
  const cases = [member(1), waiting, member(2), member(4, 'blog')]

  it('are one card in the place of the first, counted', () => {
    expect(
      caseCards(listing(cases), sheet(80), { ...WORDS, together: true }),
    ).toBe(`W-3   overdue 3h 5m  wave of 3 cases  Beispiel · 2 sources
      internet, router
      Kein Internet seit heute morgen (1).
      since Fri 20 Nov 07:00 · 9 in all · 3 overdue · C-1, C-2, C-4
      --all lists each

C-12  overdue 3h 5m  high complaint   Beispiel · blog-comments
      Petra Müller · Neuer Tarif
      Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
      first answer due Fri 20 Nov 06:55 · waiting 2d · 2 posts · contains card
      last reply: holding
      https://blog.example.ch/tarif/#comment-4711

4 unanswered cases · 3 of them in 1 wave · 4 overdue · times in Europe/Zurich
`)
  })

  it('are a card each where that is wished, and say so', () => {
    const cards = caseCards(listing(cases), sheet(80), WORDS)
    expect(cards.match(/^C-\d+ /gm)).toHaveLength(4)
    expect(cards.match(/in wave W-3/g)).toHaveLength(3)
  })

  it('one alone is a case', () => {
    expect(caseCards(listing([member(1)]), sheet(80), { ...WORDS, together: true })).toMatch(/^C-1 /)
  })

  it('as many as were asked for: a wave is one', () => {
    expect(caseCards(listing(cases), sheet(80), { ...WORDS, limit: 2, together: true })).toContain('4 unanswered cases shown')
  })

  it('in German, of people who have nothing in common but where they wrote', () => {
    const there = [1, 2].map((id) => judgedCase({ id, wave: { ...wave, topic: ['one thread of forum'] } }))
    expect(caseCards(listing(there), germanSheet(80), { ...WORDS, together: true })).toContain('\n     ein Gespräch in forum\n')
  })

  it('words of strangers stay on their line', () => {
    const evil = { ...wave, topic: ['\u001b[31mrot\nC-99  overdue'] }
    const both = [1, 2].map((id) => judgedCase({ id, wave: evil }))
    const cards = caseCards(listing(both), sheet(80), { ...WORDS, together: true })
    expect(cards).not.toMatch(/\u001b|^C-99/m)
  })
})

it('shows of a post its own words, and that it quotes', () => {
  const quoting = judgedCase({ text: '> Petra hat geschrieben:\n> Läuft.\nBei mir nicht.\n> Sicher?\nJa.' })
  expect(caseCards(listing([quoting]), sheet(60), WORDS)).toContain('  […] Bei mir nicht. […] Ja.\n')
})
