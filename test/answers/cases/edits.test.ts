import { describe, expect, it } from 'vitest'
import { additionTo, voicedBy, worthSince } from '../../../src/answers/cases/edits.js'
import type { EarlierVersion, Mention } from '../../../src/model/mention.js'
import { mention, START } from '../support.js'

const HOUR = 3_600_000
const first = 'Meine Karte ist seit drei Wochen nicht da.'

describe('what an edit added', () => {
  it.each<[string, string, string | null]>([
    ['a slip of the finger that was mended adds nothing', first.replace('drei', '3'), null],
    ['nor do other marks', first.replace('.', '!!!'), null],
    ['nor does what was taken away', 'Meine Karte ist nicht da.', null],
    ['nor does another order of words', 'Seit drei Wochen ist meine Karte nicht da.', null],
    ['a few words are too few', `${first} Edit: danke!`, null],
    ['a sentence more', `${first} Jetzt wurde auch noch doppelt abgebucht!`, 'Jetzt wurde auch noch doppelt abgebucht!'],
    ['another text', 'Die App stürzt bei jedem Start ab.', 'Die App stürzt bei jedem Start ab.'],
    [
      'only what is new of a line below',
      `${first}\nEDIT: Heute kam die falsche, immer noch nicht gelöst.`,
      'EDIT: Heute kam die falsche, immer noch nicht gelöst.',
    ],
  ])('%s', (_rule, after, added) => {
    expect(additionTo(first, after)).toBe(added)
  })
})

const version = (text: string, hours: number, kind: EarlierVersion['kind'] = 'complaint'): EarlierVersion => ({
  text,
  kind,
  until: START + hours * HOUR,
})
const post = (text: string, earlier: readonly EarlierVersion[], kind: 'complaint' | 'neutral' = 'complaint'): Mention =>
  mention({ id: 1, minute: 0, by: 'Petra', text, kind, change: { earlier } })

describe('when a concern was voiced', () => {
  const more = `${first} Jetzt wurde auch noch doppelt abgebucht!`
  it.each<[string, Mention, ReturnType<typeof voicedBy>]>([
    ['never edited', mention({ id: 1, minute: 0, by: 'Petra', kind: 'complaint' }), { askedAt: null, added: null }],
    ['edited without adding', post(`${first}!`, [version(first, 1)]), { askedAt: null, added: null }],
    [
      'added to',
      post(more, [version(first, 1)]),
      { askedAt: null, added: { at: START + HOUR, text: 'Jetzt wurde auch noch doppelt abgebucht!' } },
    ],
    [
      'a slip mended after the addition does not undo it',
      post(`${more}!`, [version(first, 1), version(more, 2)]),
      { askedAt: null, added: { at: START + HOUR, text: 'Jetzt wurde auch noch doppelt abgebucht!' } },
    ],
    [
      'a concern only since its edit',
      post('Schöner Artikel! Nachtrag: meine Karte ist seit Wochen nicht da.', [version('Schöner Artikel!', 5, 'neutral')]),
      { askedAt: START + 5 * HOUR, added: null },
    ],
    [
      'judged otherwise since, but not edited: it always was one',
      post(`${first}!`, [version(first, 5, 'neutral')]),
      { askedAt: null, added: null },
    ],
    [
      'a follow-up that is no concern by itself is only added to',
      post(more, [version(first, 1, 'neutral')], 'neutral'),
      { askedAt: null, added: { at: START + HOUR, text: 'Jetzt wurde auch noch doppelt abgebucht!' } },
    ],
  ])('%s', (_rule, told, expected) => {
    expect(voicedBy(told, ['complaint'])).toEqual(expected)
  })
})

describe('since when a reply is worth what it is worth', () => {
  const worth = (text: string): string => (text.includes('behoben') ? 'answer' : 'holding')
  it.each<[string, string, readonly EarlierVersion[], number | null]>([
    ['never edited', 'Ist behoben.', [], null],
    ['an edit that changed nothing of it', 'Ist behoben!', [version('Ist behoben.', 1)], null],
    ['an edit that made it an answer', 'Update: ist behoben.', [version('Wir prüfen das.', 1)], START + HOUR],
    ['the first of two edits', 'Ist behoben!', [version('Wir prüfen das.', 1), version('Ist behoben.', 2)], START + HOUR],
  ])('%s', (_rule, text, earlier, since) => {
    const told = mention({ id: 9, minute: 0, by: 'Beispiel', text, official: true })
    expect(worthSince(earlier.length === 0 ? told : { ...told, earlier }, worth)).toBe(since)
  })
})
