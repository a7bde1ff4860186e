import { describe, expect, it } from 'vitest'
import { otherReplies } from '../../../src/answers/cases/other-replies.js'
import { decide, mention, type Told } from '../support.js'
import { anna, complaint, FIXED, petra, reply, urs } from '../told.js'

const three = [petra, urs, anna]
const apps = [
  complaint(1, 0, 'Eva', { text: 'Mein Paket liegt seit drei Wochen in Wien.' }),
  complaint(2, 5, 'Uwe', { text: 'Die App stürzt ab, und bei euch ist niemand erreichbar.' }),
]

/** The rows of those who wait no more. */
const answered = (told: readonly Told[], text: string): number[] =>
  decide([...told, reply(9, 60, text)]).flatMap(({ state, mentionIds }) => (state === 'answered' ? [mentionIds[0]!] : []))

describe('to all who wait', () => {
  it.each([
    'An alle:',
    'An alle Betroffenen:',
    'An alle, die hier gefragt haben:',
    'An alle, die hier schreiben:',
    'An alle Beispiel-Kunden:',
    'An die anderen:',
    'Alle anderen:',
    'Update für alle Betroffenen:',
    'Ein Update für alle, die noch warten:',
    'Ein kurzes Update für euch alle:',
    'Für alle, die es interessiert:',
    '@all',
    '@alle:',
    '@ alle:',
    '@here',
    'Hallo @all,',
    'Moin zusammen,',
    'Moin in die Runde,',
    'Servus zusammen,',
    'Grüezi mitenand,',
    'Hoi zäme',
    'Hoi zämme,',
    'Grüß euch,',
    'Griaß eich!',
    'Nabend zusammen,',
    'N’Abend zusammen,',
    'Mahlzeit zusammen,',
    'Schönen guten Morgen zusammen,',
    'Einen schönen Tag zusammen,',
    'Guten Abend zusammen.',
    'Liebe Community!',
    'Liebe Kund*innen,',
    'Liebe Kund:innen,',
    'Liebe Nutzer_innen,',
    'Liebe KundInnen,',
    'Geschätzte Kundinnen und Kunden,',
    'Liebe Kundinnen und Kunden der Beispiel AG,',
    'Ihr Lieben,',
    'Hallo Petra und alle anderen,',
    'Hallo liebe Anna und alle anderen,',
    'Hallo Anna, hallo alle,',
    'Danke euch allen für die Hinweise.',
    'Vielen Dank an euch alle für die Hinweise.',
    'Entschuldigung an alle Betroffenen.',
    'Hallo zusammen aus Wien!',
    'Morning all,',
    'Afternoon all!',
    'Sorry all,',
    'Sorry everyone!',
    'Thanks everyone for flagging.',
    'Thank you all for flagging this.',
    'Everyone:',
    'To everyone affected:',
    'To everyone who has been waiting:',
    'Quick update for all of you:',
    'Hallo ihr drei,',
  ])('%s', (greeting) => {
    expect(answered(three, `${greeting} ${FIXED}`)).toEqual([1, 2, 3])
  })
})

describe('to some of all: only those who speak of it', () => {
  it.each([
    ['An alle, die noch auf ihr Paket warten: Die Pakete sind seit heute unterwegs.', [1]],
    ['An alle, die uns nicht erreicht haben: Die Leitung geht wieder.', [2]],
    ['An alle Nutzer der App: Die Störung ist behoben.', [2]],
    ['Liebe Kundinnen und Kunden in Wien, die Störung ist behoben.', [1]],
    ['An alle, die an unserem Gewinnspiel teilgenommen haben: Die Gewinner stehen fest.', []],
    ['To everyone who entered our prize draw: the winners are on the website.', []],
    ['Für alle Neukunden: Der Tarif kostet im ersten Jahr 10 Euro.', []],
  ] as const)('%s', (text, expected) => {
    expect(answered(apps, text)).toEqual(expected)
  })

  it.each(['Hallo ihr beiden,', 'Hallo ihr zwei,', 'Hi both,'])('%s is two of those who wait, or nobody', (greeting) => {
    expect(answered([petra, urs], `${greeting} ${FIXED}`)).toEqual([1, 2])
    expect(answered(three, `${greeting} ${FIXED}`)).toEqual([])
  })

  it('explain says so', () => {
    const text = 'An alle, die am Gewinnspiel teilgenommen haben: Die Gewinner stehen fest.'
    const [other] = otherReplies([...apps, reply(9, 60, text)].map(mention), new Set())
    expect(other!.reason).toBe('it speaks to some of all here ("An alle"), and nothing tells that this customer is one of them')
  })
})

describe('all are spoken of, not to', () => {
  it.each([
    'Das ist für alle Beteiligten ärgerlich, die Karte ist heute in die Post gegangen.',
    'Das ist für alle Kunden behoben.',
    'Für alle Fälle haben wir die Karte gesperrt, die neue kommt morgen.',
    'Für alle Fälle: die Karte ist gesperrt.',
    'Ein Dank an alle Kolleginnen und Kollegen, die Störung ist behoben.',
    'An alle, die Karten sind raus!',
    'Grüß euch, Petra und Urs! Das ist behoben.',
    'Alle Karten sind heute raus.',
  ])('%s', (text) => {
    expect(answered(three, text)).toEqual([])
  })
})
