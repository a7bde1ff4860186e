import { describe, expect, it } from 'vitest'
import type { Author } from '../../../src/model/mention.js'
import { decide, type Told } from '../support.js'
import { complaint, FIXED, reply, urs } from '../told.js'

/** The rows of those who wait no more: 1 is of whom the case tells, 2 is Urs Meier. */
const answered = (by: string, greeting: string, author: Partial<Author> = {}, change: Partial<Told> = {}): number[] =>
  decide([complaint(1, 0, by, { author }), urs, reply(9, 60, `${greeting} ${FIXED}`, change)]).flatMap(({ state, mentionIds }) =>
    state === 'answered' ? [mentionIds[0]!] : [],
  )

describe('flat: who is called so', () => {
  it.each<[name: string, greeting: string, author?: Partial<Author>]>([
    ['Sabine Müller-Lüdenscheidt', 'Sehr geehrte Frau Dr. Müller-Lüdenscheidt,'],
    ['Sabine Müller', 'Sehr geehrte Frau Prof. Dr. Müller,'],
    ['Sabine Müller', 'Sehr geehrte Frau Mag. Müller,'],
    ['Sabine Müller', 'Sehr geehrte Frau Magistra Müller,'],
    ['Sabine Müller', 'Sehr geehrter Herr Professor Müller,'],
    ['Sabine Müller', 'Sehr geehrte Frau Doktor Müller,'],
    ['Hans von der Tann', 'Sehr geehrter Herr von der Tann,'],
    ['Familie Huber', 'Liebe Familie Huber,'],
    ['Sommer', 'Hallo Sommer,'],
    ['Ernst Wallner', 'Ernst, das tut uns leid.'],
    ['Will Smith', 'Hi Will,'],
    ['Claudia Freund', 'Sehr geehrte Frau Freund,'],
    ['Freund77', 'Hallo Freund77,'],
    ['sunny_77', 'Hallo sunny_77,'],
    ['🌻 Sonnenblume', 'Hallo petra_m,', { handle: 'petra_m' }],
    ['🌻 Sonnenblume', '@petra_m@social.example', { handle: '@petra_m@social.example' }],
    ['Petra 🌻', 'Hallo Petra,'],
    ['Li', '@Li'],
    ['李雷', '@李雷'],
    ['Ayşe Yılmaz', 'Liebe Frau Yilmaz,'],
    ['Łukasz Wójcik', 'Hallo Lukasz,'],
    ['Søren Ørsted', 'Hallo Soren,'],
    ['محمد علي', 'Hallo محمد,'],
    ['Юлия Петрова', 'Hallo Юлия,'],
  ])('%s: %s', (name, greeting, author) => {
    expect(answered(name, greeting, author)).toEqual([1])
  })

  it.each([
    ['Hallo', 'Hallo,'],
    ['Guten Tag', 'Guten Tag,'],
    ['Update', 'Update:'],
    ['Info', 'Info:'],
    ['Leider', 'Leider,'],
    ['Will Smith', 'Will look into it,'],
    ['Ernst Wallner', 'Ernst nehmen wir das,'],
    ['Mark', 'Mark my words,'],
    ['Eva Sommer', 'Im Sommer:'],
  ])('a name that is a word, and no address: %s: %s', (name, greeting) => {
    expect(answered(name, greeting)).toEqual([])
  })

  it('a name comes before a handle that is the same', () => {
    const sonne = complaint(1, 0, 'Sonne', { author: { handle: 'petra' } })
    const told = decide([sonne, complaint(2, 10, 'Petra Huber'), reply(9, 60, `Hallo Petra Huber, ${FIXED}`)])
    expect(told.map(({ state }) => state)).toEqual(['open', 'answered'])
  })
})

describe('under the complaint: what opens a reply is another name only where it surely is', () => {
  it.each<[name: string, greeting: string]>([
    ['Maximilian Huber', 'Hallo Max,'],
    ['Thomas Huber', 'Hallo Tom,'],
    ['Ayşe Yılmaz', 'Liebe Frau Yilmaz,'],
    ['Petra Müller', 'Hallo Frau Muller,'],
    ['Petra Müller', 'Hallo Frau Müler,'],
    ['Petra Müller', 'Sehr geehrter Fahrgast,'],
    ['Petra Müller', 'Liebe Leserin,'],
    ['Petra Müller', 'Liebe Patientin,'],
    ['Petra Müller', 'Liebes Mitglied,'],
    ['Petra Müller', 'Dear Guest,'],
    ['Petra Müller', 'Dear Sir,'],
    ['Petra Müller', 'Dear Valued Customer,'],
    ['Petra Müller', 'Hallo Tut uns leid.'],
    ['Petra Müller', 'Liebe Grüße!'],
    ['Petra Müller', '@pmueller'],
  ])('%s: %s', (name, greeting) => {
    expect(answered(name, greeting, {}, { parent: 'n1' })).toEqual([1])
  })

  it.each([
    ['a surname that is another', 'Petra Müller', 'Sehr geehrter Herr Wegmüller,'],
    ['a surname that only begins alike', 'Petra Müller', 'Sehr geehrter Herr Mülhaus,'],
    ['a first name that is another', 'Petra Müller', 'Hallo Beat,'],
  ])('%s', (_why, name, greeting) => {
    expect(answered(name, greeting, {}, { parent: 'n1' })).toEqual([])
  })

  it('a handle that is another', () => {
    expect(answered('Petra Müller', '@sonnenblume', { handle: 'petra_m' }, { parent: 'n1' })).toEqual([])
  })
})

it('under the post of an account that took the name of a customer, it is that account which is meant', () => {
  const impostor: Told = { id: 4, minute: 30, by: 'Petra Müller', text: 'Hat sich alles geklärt!', author: { id: '666' } }
  const ours = reply(9, 60, `Liebe Frau Müller, ${FIXED}`, { parent: 'n4' })
  const [decision] = decide([complaint(1, 0, 'Petra Müller', { author: { id: '1' } }), impostor, ours])
  expect([decision!.state, decision!.answers]).toEqual(['open', []])
})
