import { describe, expect, it } from 'vitest'
import { caseCards } from '../../src/report/cases/case-cards.js'
import { aftermathWords } from '../../src/report/cases/case-facts.js'
import { answerText } from '../../src/report/cases/case-page.js'
import { promiseOf } from '../../src/report/cases/promise.js'
import { caseDocument } from '../../src/report/documents/case-document.js'
import { casePageDocument } from '../../src/report/documents/case-page-document.js'
import { createSheet } from '../../src/report/shapes/sheet.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { english } from '../../src/util/say.js'
import { answer, clock, DAY, HOUR, inGerman, judgedCase, NOW, sheet } from './sample.js'

const promise = (values: Parameters<typeof clock>[0] = {}) => clock({ target: 'promise', dueAt: NOW - HOUR, ...values })
const withClocks = (...clocks: ReturnType<typeof clock>[]) => ({ ...judgedCase(), clocks })

describe('the promise of a case', () => {
  it.each([
    ['none', [clock()], null],
    ['of those that wait the one due first', [promise({ dueAt: NOW + DAY }), promise({ dueAt: NOW + HOUR })], NOW + HOUR],
    [
      'the last, where none waits',
      [promise({ stoppedAt: NOW, dueAt: NOW }), promise({ stoppedAt: NOW, dueAt: NOW - DAY })],
      NOW - DAY,
    ],
  ])('%s', (_rule, clocks, dueAt) => {
    expect(promiseOf(clocks)?.dueAt ?? null).toBe(dueAt)
  })

  it.each([
    ['running', 'running'],
    ['met', 'kept'],
    ['breached', 'broken'],
    ['late', 'broken'],
  ] as const)('a clock that is %s is a promise that is %s', (status, said) => {
    expect(caseDocument(withClocks(clock(), promise({ status, startedAt: NOW - DAY })), NOW).promise).toEqual({
      made_at: '2026-11-19T09:00:00Z',
      due_at: '2026-11-20T08:00:00Z',
      status: said,
    })
  })

  it('stands on the card', () => {
    const listing = { generatedAt: NOW, unknown: [], snoozed: 0, cases: [withClocks(clock(), promise({ status: 'breached' }))] }
    const sheet = createSheet({ ...PLAIN, width: 160 }, { now: NOW, timezone: 'Europe/Zurich' })
    const cards = caseCards(listing, sheet, { nothing: '', noun: 'case', limit: null })
    expect(cards).toContain('the promise until Fri 20 Nov 09:00 was broken')
  })
})

describe('what became of an answer, in words', () => {
  it.each([
    ['it helped', { solved: true, followUpAt: null }, ['solved, says the customer']],
    ['it did not', { solved: false, followUpAt: null }, ['answered, not solved, says the customer']],
    ['nothing is said yet', { solved: null, followUpAt: NOW + 1 }, []],
    ['nothing is said for long', { solved: null, followUpAt: NOW }, ['no reaction since the answer: ask whether it is solved']],
  ])('%s', (_what, aftermath, words) => {
    expect(aftermathWords({ ...judgedCase({ state: 'answered' }), ...aftermath }, sheet(80))).toEqual(words)
  })
})

describe('who signed', () => {
  it('is told with the answer', () => {
    expect([english, inGerman].map((say) => answerText(answer({ agent: 'AB' }), say))).toEqual([
      'holding (explicit) by Beispiel Kundendienst, signed AB: it replies to M-7 of Petra Müller',
      'Zwischenbescheid (ausdrücklich) von Beispiel Kundendienst, gezeichnet AB: antwortet auf M-7 von Petra Müller',
    ])
  })

  it('stands in the document, with what was promised', () => {
    const promised = { passage: 'bis morgen', time: { unit: 'open-days', count: 1 } } as const
    const judged = judgedCase({ answers: [answer({ agent: 'AB', promise: promised })] })
    const detail = { record: judged.record, thread: [], events: [], merged: [] }
    const page = { asked: 12, detail, judged, places: [], deliveries: [], now: NOW } as unknown as Parameters<
      typeof casePageDocument
    >[0]
    expect(casePageDocument(page).answers).toMatchObject([{ agent: 'AB', promise: 'bis morgen' }])
  })
})
