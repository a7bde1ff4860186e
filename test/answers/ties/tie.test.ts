import { describe, expect, it } from 'vitest'
import { createThread } from '../../../src/answers/thread.js'
import { tiesOf } from '../../../src/answers/ties/tie.js'
import { mention, type Told } from '../support.js'

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
    ['Servus Petra, das ist behoben.', 1],
    ['Grüß Gott Frau Müller, das ist behoben.', 1],
    ['Grüezi Frau Dr. Müller, das ist behoben.', 1],
    ['Grüß dich Petra, das ist behoben.', 1],
    ['Sali Urs, das ist behoben.', 2],
    ['Moin Urs! Das ist behoben.', 2],
    ['Hallo liebe Petra, das ist behoben.', 1],
    ['Guten Tag, liebe Frau Müller, das ist behoben.', 1],
    ['Hallo Petra 😊 das ist behoben.', 1],
    ['Hallo Petra (und danke für den Hinweis), das ist behoben.', 1],
    ['Frau Müller, das ist behoben.', 1],
    ['Das tut uns leid, Petra! Es ist behoben.', 1],
    ['Es ist behoben, Frau Müller.', 1],
    ['Danke Petra für den Hinweis, es ist behoben.', 1],
    ['Vielen Dank, Frau Müller! Es ist behoben.', 1],
    ['Sorry Urs, es ist behoben.', 2],
    ['Thanks for the hint, Urs. It is fixed.', 2],
    ['Petra Müller schrieb:\nwann kommt sie?\nHeute.', 1],
    ['Sehr geehrte Frau Petra Müller, es ist behoben.', 1],
    ['Ist behoben. Liebe Grüße, Urs', null],
    ['Es ist behoben, Gruss', null],
    ['Liebe Petra Huber, das ist behoben.', null],
    ['Hallo nochmal, das ist behoben.', null],
    ['Sehr geehrte Damen und Herren, das ist behoben.', null],
    ['Guter Tipp, danke. Petra, es ist seit heute behoben.', 1],
    ['Guter Tipp! Frau Müller, Ihre Karte kommt morgen.', 1],
    ['Good tip. Urs, it has been fixed.', 2],
    ['Guter Tipp! Petra, die Karte ist seit heute unterwegs.', 1],
    ['Es ist behoben. Urs, Kundendienst', null],
    ['Es ist behoben. Urs, unser Techniker, kommt morgen noch einmal.', null],
    ['It is fixed. Urs, who looks after this, will call you tomorrow.', null],
    ['Es ist behoben. Petra Meier, die das betreut, schreibt Ihnen morgen.', null],
  ])('%s', (text, id) => {
    expect(ties(petra, urs, reply(text))).toEqual(id === null ? [] : [`addressed ${id}`])
  })

  it.each([
    'Liebe Frau Müller, lieber Urs, das ist behoben.',
    'Hallo Petra und Urs, das ist behoben.',
    '@Petra @urs77 das ist behoben.',
    'Hallo Petra, ist behoben.\n\nHallo Urs, auch das.',
    'Petra, Urs: das ist behoben.',
    'Frau Müller & Urs: das ist behoben.',
    'Es ist behoben, Frau Müller, und auch bei Ihnen, Urs.',
    'Danke Urs für den Tipp. Petra, es ist seit heute behoben.',
  ])('one reply may answer two: %s', (text) =>
    expect(ties(petra, urs, reply(text)).sort()).toEqual(['addressed 1', 'addressed 2']),
  )

  it('three at once', () => {
    const anna: Told = { ...urs, id: 3, by: 'Anna', author: {} }
    expect(ties(petra, urs, anna, reply('Hallo Petra, Urs und Anna, das ist behoben.')).sort()).toEqual([
      'addressed 1',
      'addressed 2',
      'addressed 3',
    ])
  })

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

  it.each([
    ['a surname with a hyphen', 'Petra Müller-Huber', 'Liebe Frau Müller-Huber, das ist behoben.'],
    ['a surname that stands first', 'Müller Petra', 'Liebe Frau Müller, das ist behoben.'],
    ['the first name that stands last', 'Müller Petra', 'Hallo Petra, das ist behoben.'],
    ['a surname alone', 'Müller', 'Liebe Frau Müller, das ist behoben.'],
    ['an initial in place of the surname', 'Petra M.', 'Hallo Petra, das ist behoben.'],
    ['an initial in place of the surname that we know', 'Petra Müller', 'Hallo Petra M., das ist behoben.'],
    ['the surname behind an initial', 'Petra M.', 'Liebe Frau Müller, das ist behoben.'],
    ['a first name of two parts', 'Hans-Peter Keller', 'Hallo Hans-Peter, das ist behoben.'],
    ['a name with its title', 'Dr. Petra Müller', 'Hallo Petra, das ist behoben.'],
    ['two names written as one', 'PetraMüller', 'Hallo Petra, das ist behoben.'],
    ['a number at the end of the name', 'petra88', 'Hallo Petra, das ist behoben.'],
    ['a nickname', 'Sonnenschein77', 'Hallo Sonnenschein77, das ist behoben.'],
    ['a name without its umlaut', 'Petra Mueller', 'Liebe Frau Müller, das ist behoben.'],
    ['a name with an accent', 'Zoé Bürki', 'Hallo Zoe, das ist behoben.'],
  ])('%s: %s', (_rule, by, text) => {
    expect(ties({ ...petra, by }, urs, reply(text))).toEqual(['addressed 1'])
  })

  it('the title tells two people of one first name apart', () => {
    const huber: Told = { ...urs, by: 'Petra Huber' }
    expect(ties(petra, huber, reply('Liebe Frau Huber, das ist behoben.'))).toEqual(['addressed 2'])
  })

  it('nobody is called Gast', () => {
    expect(ties({ ...petra, by: 'Gast' }, reply('Lieber Gast, das ist behoben.'))).toEqual([])
  })

  it('not who bears the name of our account: that is who speaks', () => {
    const impostor: Told = {
      id: 3,
      minute: 20,
      by: 'Beispiel Hilfe',
      text: 'Schicken Sie uns Ihre Karte.',
      author: { id: '666' },
    }
    const ours = reply('Beispiel Hilfe hier: die Karte ist heute verschickt worden.', { by: 'Beispiel Hilfe', parent: 'n1' })
    expect(ties(petra, impostor, ours)).toEqual(['explicit 1'])
  })

  it('beside an explicit parent, another customer may be addressed too', () => {
    expect(ties(petra, urs, reply('Das ist behoben. @urs77 auch bei dir.', { parent: 'n1' }))).toEqual([
      'explicit 1',
      'addressed 2',
    ])
  })
})

describe('everybody is greeted', () => {
  const told = (text: string, change: Partial<Told> = {}) => {
    const thread = createThread([petra, urs, reply(text, change)].map(mention))
    return tiesOf(thread.entries.at(-1)!, thread).everybody
  }

  it.each([
    'Hallo zusammen, das ist behoben.',
    'Liebe Kundinnen und Kunden, das ist behoben.',
    'Liebe betroffene Kundinnen und Kunden! Das ist behoben.',
    'Hi all, it is fixed.',
    'Hi everyone! It is fixed.',
    'Liebe Alle, das ist behoben.',
    'Liebe alle, das ist behoben.',
    'Hallo allerseits, das ist behoben.',
    'Hallo ihr Lieben, das ist behoben.',
    'Hallo ihr beiden, das ist behoben.',
    'Grüezi mitenand, das ist behoben.',
    'Hoi zäme, das ist behoben.',
    'Servus beinand, das ist behoben.',
    'Hallo Leute, das ist behoben.',
    'Liebe Community, das ist behoben.',
    'Guten Tag zusammen\nDas ist behoben.',
    '@alle: Das ist behoben.',
    'Info an alle: Das ist behoben.',
    'Hello everybody, it is fixed.',
    'Dear customers, it is fixed.',
    'Hi both, it is fixed.',
    'Liebe Fahrgäste, das ist behoben.',
    'Liebe Leserinnen und Leser, das ist behoben.',
    'Liebe Wartende, das ist behoben.',
    'Einen guten Tag in die Runde! Das ist behoben.',
  ])('%s', (text) => {
    expect(told(text)).not.toBeNull()
  })

  it.each([
    ['one of them', 'Hallo Petra, das ist behoben.'],
    ['nobody', 'Das ist behoben.'],
    ['nobody in particular', 'Hi there, it is fixed.'],
    ['strangers', 'Sehr geehrte Damen und Herren, das ist behoben.'],
    ['nobody, though all are spoken of', 'Das ist für alle Kunden behoben.'],
  ])('not when it greets %s', (_whom, text) => {
    expect(told(text)).toBeNull()
  })

  it('under the post of a customer it is for that customer', () => {
    expect(told('Hallo zusammen, das ist behoben.', { parent: 'n1' })).toBeNull()
    expect(told('Hallo zusammen, das ist behoben.', { parent: 'n77' })).toBeNull()
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
