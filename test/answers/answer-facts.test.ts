import { describe, expect, it } from 'vitest'
import { otherReplies } from '../../src/answers/cases/other-replies.js'
import { decide, lines, mention, START, type Told } from './support.js'
import { edited, FIXED, MINUTE, petra, reply, said, urs } from './told.js'

describe('what an answer carries', () => {
  const only = (told: readonly Told[]) => decide(told)[0]!.answers[0]!
  it('who signed it, and what it promised', () => {
    expect(only([petra, reply(9, 60, 'Liebe Frau Müller, wir prüfen das und melden uns bis Freitag. ^AB')])).toEqual({
      kind: 'holding',
      strength: 'addressed',
      at: START + 60 * MINUTE,
      replyId: 9,
      mentionId: 1,
      by: 'Beispiel',
      agent: 'AB',
      promise: { passage: 'melden uns bis Freitag', time: { unit: 'weekday', weekday: 5, weeks: 0 } },
      identity: 'id',
      reason:
        'it addresses "Frau Müller", who wrote M-1 of Petra Müller; it only promises to look into it: "wir prüfen das"; it promises: "melden uns bis Freitag"',
    })
  })

  it.each<[string, readonly Told[], string]>([
    [
      'that everybody was greeted',
      [petra, urs, reply(9, 60, `Hallo zusammen, ${FIXED}`)],
      'it greets everybody ("zusammen"), and M-1 of Petra Müller waited; it says: "Das ist behoben"',
    ],
    [
      'who alone waited of two of one name',
      [petra, said(4, 5, 'Petra Huber', '…'), reply(9, 60, `Hallo Petra, ${FIXED}`)],
      'it addresses "Petra", and of those so called M-1 of Petra Müller alone waited; it says: "Das ist behoben"',
    ],
    [
      'that a later edit is not answered',
      [
        { ...petra, text: `${petra.text} Jetzt wurde auch noch doppelt abgebucht!`, ...edited(petra.text!, 90) },
        reply(9, 60, FIXED, { parent: 'n1' }),
      ],
      'it replies to M-1 of Petra Müller; it says: "Das ist behoben"; an edit of M-1 later added "Jetzt wurde auch noch doppelt abgebucht!", which it cannot answer',
    ],
    [
      'that an edit made the concern only later',
      [{ ...petra, ...edited('Schöner Artikel!', 90, 'neutral') }, reply(9, 60, 'Danke, das freut uns!', { parent: 'n1' })],
      'it replies to M-1 of Petra Müller; it is only polite: "das freut uns"; an edit made a concern of M-1 only later',
    ],
    [
      'since when an edited reply is an answer',
      [petra, reply(9, 60, `UPDATE: ${FIXED}`, { parent: 'n1', ...edited('Wir prüfen das.', 120) })],
      'it replies to M-1 of Petra Müller; it says: "Das ist behoben"; it says so since its edit of 2026-11-16T10:00:00Z',
    ],
    [
      'that a promise names no time',
      [petra, reply(9, 60, 'Wir melden uns in den nächsten Tagen.', { parent: 'n1' })],
      'it replies to M-1 of Petra Müller; it only promises to look into it: "Wir melden uns in den nächsten Tagen"; it names no time: "Wir melden uns in den nächsten Tagen"',
    ],
  ])('%s', (_what, told, reason) => {
    expect(only(told).reason).toBe(reason)
  })

  it('an answer that an edit made counts from the edit', () => {
    expect(only([petra, reply(9, 60, `UPDATE: ${FIXED}`, { parent: 'n1', ...edited('Wir prüfen das.', 120) })]).at).toBe(
      START + 120 * MINUTE,
    )
  })
})

describe('what is read out of the posts', () => {
  it('for the clocks: when a concern was voiced and added to, whether it closes, whether it helped', () => {
    const [decision] = decide([
      { ...petra, text: `${petra.text} Jetzt wurde auch noch doppelt abgebucht!`, ...edited(petra.text!, 90) },
      said(4, 100, 'Petra Müller', 'Das hilft mir nicht.'),
      said(5, 110, 'Petra Müller', 'Danke!', { closing: true }),
    ])
    expect(decision?.posts).toEqual([
      { mentionId: 1, at: START, closing: false, deleted: false, changedAt: START + 90 * MINUTE },
      { mentionId: 4, at: START + 100 * MINUTE, closing: false, deleted: false, unsolved: true },
      { mentionId: 5, at: START + 110 * MINUTE, closing: true, deleted: false },
    ])
  })

  it('a thank-you that names nobody is asked for, since it is about nobody', () => {
    const thanks = said(4, 70, 'Petra Müller', 'Hat geklappt, danke')
    const told = [petra, reply(9, 60, FIXED, { parent: 'n1' }), thanks]
    expect(lines(decide(told))).toEqual(['open 1+4: answer explicit 9→1'])
    expect(lines(decide(told, { closes: ({ text }) => text.includes('geklappt') }))).toEqual([
      'answered 1+4: answer explicit 9→1',
    ])
  })
})

describe('why a reply of ours is none to this case', () => {
  const reasons = (told: readonly Told[], tied: readonly number[] = []) =>
    otherReplies(told.map(mention), new Set(tied)).map(({ replyId, reason }) => `M-${replyId}: ${reason}`)

  it.each<[string, Told, string]>([
    ['it speaks to another', reply(9, 60, `Hallo Urs, ${FIXED}`), 'it addresses "Urs", who wrote M-2 of Urs Meier'],
    ['it speaks to a stranger', reply(9, 60, `Hallo Herr Weber, ${FIXED}`), 'it addresses "Herr Weber", who is nobody here'],
    ['several are so called', reply(9, 60, `Hallo Anna, ${FIXED}`), 'it addresses "Anna", as several here are called'],
    ['its place is not known', reply(9, 60, FIXED, { parent: 'n77' }), 'the post that it replies to is not known'],
    ['it speaks to nobody', reply(9, 60, FIXED), 'it speaks to nobody, and not this complaint alone was open then'],
    [
      'it greets all, when this one did not wait',
      reply(9, 60, `Hallo zusammen, ${FIXED}`),
      'it greets everybody ("zusammen"), and this customer did not wait then',
    ],
    ['it is gone', reply(9, 60, `Hallo Petra, ${FIXED}`, { deleted: true }), 'it is deleted'],
  ])('%s', (_why, told, reason) => {
    const annas = [said(4, 1, 'Anna Frei', '…'), said(5, 2, 'Anna Kunz', '…')]
    expect(reasons([petra, urs, ...annas, told])).toEqual([`M-9: ${reason}`])
  })

  it('what answers it is not told here', () => {
    expect(reasons([petra, reply(9, 60, FIXED, { parent: 'n1' })], [9])).toEqual([])
  })
})
