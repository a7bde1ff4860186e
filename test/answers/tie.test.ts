import { describe, expect, it } from 'vitest'
import { createThread } from '../../src/answers/thread.js'
import { tiesOf } from '../../src/answers/tie.js'
import { mention, type Told } from './support.js'

const petra: Told = {
  id: 1,
  minute: 0,
  by: 'Petra Müller',
  text: 'Ich warte seit drei Wochen auf meine Karte und niemand meldet sich.',
}
const urs: Told = { id: 2, minute: 10, by: 'Urs', text: 'Die App stürzt bei jedem Start ab.', author: { handle: 'urs77' } }
const reply = (text: string, change: Partial<Told> = {}): Told => ({
  id: 9,
  minute: 60,
  by: 'Beispiel',
  text,
  official: true,
  ...change,
})

/** `strength post` of each tie of the last mention. */
function ties(...told: readonly Told[]): string[] {
  const thread = createThread(told.map(mention))
  const last = thread.entries.find((entry) => entry.mention.id === told.at(-1)?.id)!
  return tiesOf(last, thread).ties.map(({ strength, post }) => `${strength} ${post.mention.id}`)
}

describe('explicit: by native parent id', () => {
  it('the parent', () => expect(ties(petra, urs, reply('Das ist behoben.', { parent: 'n1' }))).toEqual(['explicit 1']))

  it('up through our own replies to the post of the customer', () => {
    const first = reply('Wir prüfen das.', { id: 8, minute: 30, parent: 'n1' })
    expect(ties(petra, urs, first, reply('Jetzt ist es behoben.', { parent: 'n8' }))).toEqual(['explicit 1'])
  })

  it('under our own reply that hangs under nothing, to whom that one addressed', () => {
    const first = reply('Hallo Urs, wir prüfen das.', { id: 8, minute: 30 })
    expect(ties(petra, urs, first, reply('Jetzt ist es behoben.', { parent: 'n8' }))).toEqual(['addressed 2'])
  })

  it('nor, through our own reply, to a later post', () => {
    const first = reply('Hallo Urs, wir prüfen das.', { id: 8, minute: 90 })
    expect(ties({ ...urs, minute: 80 }, first, reply('Jetzt ist es behoben.', { parent: 'n8' }))).toEqual([])
  })

  it('never to a later post', () => {
    expect(ties({ ...petra, minute: 90 }, reply('Das ist behoben.', { parent: 'n1' }))).toEqual([])
  })

  it('a parent without a date of its own is earlier than its child', () => {
    const undated: Told = { ...petra, minute: 90, change: { publishedAt: null } }
    expect(ties(undated, reply('Das ist behoben.', { parent: 'n1' }))).toEqual(['explicit 1'])
  })

  it('not while the parent is unknown', () => expect(ties(petra, reply('Das ist behoben.', { parent: 'n77' }))).toEqual([]))

  it('replies that answer each other in a circle end', () => {
    const loop = reply('Behoben.', { id: 8, minute: 30, parent: 'n9' })
    expect(ties(petra, loop, reply('Behoben.', { parent: 'n8' }))).toEqual([])
  })

  it('the company field of a review is the platform saying so', () => {
    const review: Told = { ...petra, change: { role: 'review' } }
    expect(ties(review, reply('Das ist behoben.', { parent: 'n1' }))).toEqual(['platform 1'])
    expect(ties(review, reply('Das ist behoben.', { change: { rootRef: 'n1' } }))).toEqual(['platform 1'])
  })
})

describe('addressed: by handle or name', () => {
  it.each([
    ['Liebe Frau Müller, das ist behoben.', 1],
    ['Sehr geehrte Frau Müller, das ist behoben.', 1],
    ['Guten Tag Frau Mueller! Das ist behoben.', 1],
    ['Grüezi Frau Müller\nDas ist behoben.', 1],
    ['Hallo Petra, das ist behoben.', 1],
    ['Hallo Petra Müller, das ist behoben.', 1],
    ['hoi petra müller, das ist behoben.', 1],
    ['Hoi Petra, das ist behoben.', 1],
    ['Hallo Petra danke für den Hinweis.', 1],
    ['Petra, das ist behoben.', 1],
    ['@Petra: das ist behoben.', 1],
    ['@petra das ist behoben.', 1],
    ['@PetraMüller das ist behoben.', 1],
    ['Dear Ms Müller, it is fixed.', 1],
    ['Dear Mrs. Müller, it is fixed.', 1],
    ['Hi Urs – it is fixed.', 2],
    ['Das ist behoben, @urs77.', 2],
    ['Hallo Herr Dr. Meier, das ist behoben.', null],
    ['Hallo Petra Meier, das ist behoben.', null],
    ['Hallo zusammen, das ist behoben.', null],
    ['Das hat Petra Müller schon gefragt.', null],
    ['Das ist behoben. Grüsse, Urs', null],
    ['Schreiben Sie an petra@beispiel.ch', null],
  ])('%s', (text, id) => {
    expect(ties(petra, urs, reply(text))).toEqual(id === null ? [] : [`addressed ${id}`])
  })

  it.each([
    'Liebe Frau Müller, lieber Urs, das ist behoben.',
    'Hallo Petra und Urs, das ist behoben.',
    '@Petra @urs77 das ist behoben.',
    'Hallo Petra, ist behoben.\n\nHallo Urs, auch das.',
  ])('one reply may answer two: %s', (text) =>
    expect(ties(petra, urs, reply(text)).sort()).toEqual(['addressed 1', 'addressed 2']),
  )

  it('the last post of the customer before the reply', () => {
    const again: Told = { ...petra, id: 3, minute: 20 }
    const later: Told = { ...petra, id: 4, minute: 90 }
    expect(ties(petra, again, later, reply('Hallo Petra, das ist behoben.'))).toEqual(['addressed 3'])
  })

  it('a name that two people bear points at neither', () => {
    expect(ties(petra, { ...urs, by: 'Petra Huber' }, reply('Hallo Petra, das ist behoben.'))).toEqual([])
  })

  it('the whole name tells them apart', () => {
    expect(ties(petra, { ...urs, by: 'Petra Huber' }, reply('Hallo Petra Huber, das ist behoben.'))).toEqual(['addressed 2'])
  })

  it('nobody is called Gast', () => {
    expect(ties({ ...petra, by: 'Gast' }, reply('Lieber Gast, das ist behoben.'))).toEqual([])
  })

  it('beside an explicit parent, another customer may be addressed too', () => {
    expect(ties(petra, urs, reply('Das ist behoben. @urs77 auch bei dir.', { parent: 'n1' }))).toEqual([
      'explicit 1',
      'addressed 2',
    ])
  })
})

describe('addressed: by quotation', () => {
  it.each([
    ['between quotation marks', '„auf meine Karte und niemand meldet sich“ – das ist jetzt behoben.', 1],
    ['on a line of its own', '> Die App stürzt bei jedem Start ab.\nDas ist behoben.', 2],
    ['not when it is short', '„meine Karte“ – das ist behoben.', null],
    ['not without marks', 'Wer schreibt, die App stürzt bei jedem Start ab, hat recht.', null],
  ])('%s', (_rule, text, id) => {
    expect(ties(petra, urs, reply(text))).toEqual(id === null ? [] : [`addressed ${id}`])
  })

  it('words that two people wrote point at neither', () => {
    expect(ties(petra, { ...urs, text: petra.text! }, reply(`„${petra.text}“ Das ist behoben.`))).toEqual([])
  })
})
