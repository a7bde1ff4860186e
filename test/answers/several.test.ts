import { describe, expect, it } from 'vitest'
import { decide, lines, type Told } from './support.js'
import { anna, complaint, edited, FIXED, petra, reply, said, urs } from './told.js'

const three = [petra, urs, anna]
const to = (text: string, change: Partial<Told> = {}) => reply(9, 60, text, change)
const crash = complaint(2, 10, 'Urs Meier', { text: 'Die App stürzt bei jedem Start sofort ab!' })
const CARD = 'deine Karte ist heute in die Post gegangen.'

/** One reply that speaks to several: to each what was said to them. */
const SITUATIONS: readonly (readonly [situation: string, told: readonly Told[], expected: readonly string[]])[] = [
  [
    'each gets what is theirs: one an answer, one a holding reply',
    [petra, urs, to(`@Petra: ${CARD}\n@Urs: Das prüfen wir noch und melden uns bis morgen.`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'the same the other way round, however strong the answer is',
    [petra, urs, to('Hallo Petra, wir prüfen das noch. Hallo Urs, der Betrag ist erstattet.')],
    ['open 1: holding addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'in paragraphs of a letter',
    [
      petra,
      urs,
      to(
        'Liebe Frau Müller,\n\nIhre Karte ist seit heute unterwegs.\n\nSehr geehrter Herr Dr. Meier,\n\nbei Ihnen klären wir das noch und melden uns.\n\nFreundliche Grüße\nTeam Beispiel',
      ),
    ],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'one is sent elsewhere',
    [petra, urs, to(`@Petra ${CARD} @Urs Schick uns bitte eine PN.`)],
    ['answered 1: answer addressed 9→1', 'open 2: deflected addressed 9→2'],
  ],
  [
    'in English',
    [petra, urs, to("Hi Petra, your card was sent out today. Hi Urs, we're still looking into yours.")],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'one is only thanked',
    [petra, urs, to(`Danke Urs für den Hinweis. Petra, ${CARD}`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'what was said to one is said to be true of the other',
    [petra, urs, to(`Hallo Petra, ${CARD} @Urs, das gilt auch für dich.`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'it is not, where that is only looked into as well',
    [petra, urs, to('Hallo Petra, der Betrag ist erstattet. @Urs, das schauen wir uns auch bei dir noch an.')],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'both are greeted in sentences of their own, then told one thing',
    [petra, urs, to(`Hallo Petra! Hallo Urs! ${FIXED}`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'under the complaint of one, what is said to another',
    [petra, urs, to(`Danke für den Hinweis! @Urs, ${CARD}`, { parent: 'n1' })],
    ['open 1: holding explicit 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'what an edit added to a reply for one was said to that one only then',
    [petra, urs, to(`@Petra ${CARD}\n@Urs Deine Karte liegt seit gestern in der Filiale.`, edited(`@Petra ${CARD}`, 120))],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'below the quotation of one, and below that of another',
    [petra, crash, to(`> ${petra.text}\nDie Karte ist heute in die Post gegangen.\n\n> ${crash.text}\nDas prüfen wir noch.`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'as forums quote, by name, in the other order and with a signature',
    [
      petra,
      crash,
      to(
        `> Urs Meier schrieb:\n> ${crash.text}\n\nDas prüfen wir noch.\n\n> Petra Müller schrieb:\n> …\n\nDie Karte ist heute in die Post gegangen.\n\nViele Grüße\nSabine vom Team`,
      ),
    ],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'below the quotation of one, and below one of nobody here',
    [
      petra,
      urs,
      to(`> ${petra.text}\nDas prüfen wir noch.\n\n> Bei mir fehlt die Rechnung vom letzten Monat.\nDas ist behoben.`),
    ],
    ['open 1: holding addressed 9→1', 'open 2:'],
  ],
  [
    'one below the quotations of both',
    [petra, crash, to(`> ${petra.text}\n\n> ${crash.text}\n\nBeides ist seit heute behoben.`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  // Everybody is greeted, and then one is spoken to.
  [
    'all are greeted, one is told something: the others heard nothing but a greeting',
    [...three, to(`Hallo zusammen! @Petra, ${CARD}`)],
    ['answered 1: answer addressed 9→1', 'open 2:', 'open 3:'],
  ],
  [
    'on lines of their own',
    [...three, to(`Hallo zusammen,\n\n@Petra: ${CARD}\n@Urs: Der Betrag ist erstattet.`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2', 'open 3:'],
  ],
  [
    'in one sentence',
    [...three, to(`Hallo zusammen, @Petra: ${CARD}`)],
    ['answered 1: answer addressed 9→1', 'open 2:', 'open 3:'],
  ],
  [
    'to somebody who is nobody here: nobody here was answered',
    [petra, urs, to(`Hallo zusammen! @Beat ${CARD}`)],
    ['open 1:', 'open 2:'],
  ],
  [
    'what is told to all is told to whom is named as well',
    [...three, to('Hallo zusammen, die Störung ist behoben. @Petra danke dir!')],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2', 'answered 3: answer addressed 9→3'],
  ],
  [
    'all are put off, one gets an answer',
    [...three, to(`Hi all, we are looking into it. @Petra ${CARD}`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2', 'open 3: holding addressed 9→3'],
  ],
  [
    'all get an answer, one is put off',
    [...three, to('Hallo zusammen, die Störung ist behoben. @Petra: Bei dir prüfen wir noch.')],
    ['open 1: holding addressed 9→1', 'answered 2: answer addressed 9→2', 'answered 3: answer addressed 9→3'],
  ],
  [
    'one and all are greeted in one breath',
    [...three, to(`Liebe Anna, liebe Community, ${FIXED}`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2', 'answered 3: answer addressed 9→3'],
  ],
  [
    'our own account is spoken of, nobody is turned to',
    [petra, urs, to('Hallo zusammen! @BeispielTechnik hat die Störung behoben.')],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'one is spoken to, and who signs bears the name of another customer',
    [petra, anna, to(`Hallo Petra, ${FIXED} Schönen Tag, Anna`)],
    ['answered 1: answer addressed 9→1', 'open 3:'],
  ],
  [
    'one alone is wished a good day',
    [petra, anna, to(`${FIXED} Schönen Abend noch, Petra!`)],
    ['answered 1: answer addressed 9→1', 'open 3:'],
  ],
  [
    'the second is turned to behind a semicolon',
    [petra, urs, to(`@Petra: ${CARD.replace('.', '')}; @Urs: Das prüfen wir noch.`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'of two who are called so, the one who waits gets what is theirs',
    [petra, said(4, 5, 'Petra Huber', 'Schöner Artikel.'), urs, to(`@Urs: Das prüfen wir noch. @Petra: ${CARD}`)],
    ['answered 1: answer addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
]

describe('one reply to several', () => {
  it.each(SITUATIONS)('%s', (_situation, told, expected) => {
    expect(lines(decide(told))).toEqual(expected)
  })

  it('a promise binds towards whom it was made to', () => {
    const [first, second] = decide([petra, urs, to(`@Petra: ${CARD}\n@Urs: Wir melden uns bis Freitag.`)])
    expect([first, second].map((decision) => decision!.answers[0]!.promise?.passage ?? null)).toEqual([
      null,
      'Wir melden uns bis Freitag',
    ])
  })

  it('what an edit added counts from then on', () => {
    const told = to(`@Petra ${CARD}\n@Urs Deine Karte liegt seit gestern in der Filiale.`, edited(`@Petra ${CARD}`, 120))
    const answers = decide([petra, urs, told]).flatMap((decision) => decision.answers)
    expect(answers.map(({ at }) => (at - answers[0]!.at) / 60_000)).toEqual([0, 60])
  })

  it('an unchanged part of an edited reply counts from the beginning', () => {
    const told = to(`@Petra ${CARD}\n@Urs Das prüfen wir.`, edited(`@Petra ${CARD}`, 120))
    expect(decide([complaint(1, 0, 'Petra'), urs, told])[0]!.answers[0]!.reason).not.toContain('edit')
  })
})
