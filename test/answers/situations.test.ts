import { describe, expect, it } from 'vitest'
import { decide, lines, type Told } from './support.js'
import { anna, complaint, edited, FIXED, petra, reply, said, urs } from './told.js'

/** What real threads look like, told in a few words each; the answers and states that they must come to. */
const SITUATIONS: readonly (readonly [situation: string, told: readonly Told[], expected: readonly string[]])[] = [
  // Flat: several complain, the company speaks to one, to some, to all.
  [
    'flat: the agent answers both by name in one comment',
    [petra, urs, reply(9, 60, `Liebe Frau Müller, lieber Herr Meier, ${FIXED}`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'flat: the agent greets everybody: all who wait are answered',
    [petra, urs, anna, reply(9, 60, `Hallo zusammen, ${FIXED}`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2', 'answered 3: answer addressed 9→3'],
  ],
  [
    'flat: everybody is greeted, but one was answered before: nothing is owed to that one',
    [petra, urs, reply(8, 30, `@Petra ${FIXED}`), reply(9, 60, `Hallo zusammen, ${FIXED}`)],
    ['answered 1: answer addressed 8→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'flat: who complains after the collective reply still waits',
    [petra, reply(9, 5, `Liebe Kundinnen und Kunden, ${FIXED}`), urs],
    ['answered 1: answer addressed 9→1', 'open 2:'],
  ],
  [
    'flat: a collective holding reply stops nobody’s clock',
    [petra, urs, reply(9, 60, 'Hallo zusammen, wir kümmern uns darum und melden uns bis morgen.')],
    ['open 1: holding addressed 9→1', 'open 2: holding addressed 9→2'],
  ],
  [
    'flat: first to all, then to one by name',
    [petra, urs, reply(8, 30, 'Hallo zusammen, wir prüfen das.'), reply(9, 60, `Hallo Urs, ${FIXED}`)],
    ['open 1: holding addressed 8→1', 'answered 2: holding addressed 8→2, answer addressed 9→2'],
  ],
  [
    'flat: two of one first name, one of them waits: that one is meant',
    [petra, said(4, 5, 'Petra Huber', 'Schöner Artikel.'), reply(9, 60, `Hallo Petra, ${FIXED}`)],
    ['answered 1: answer addressed 9→1'],
  ],
  [
    'flat: two of one first name, both wait: nobody is answered by a guess',
    [petra, complaint(2, 10, 'Petra Huber'), reply(9, 60, `Hallo Petra, ${FIXED}`)],
    ['open 1:', 'open 2:'],
  ],
  [
    'flat: two of one first name, the first was answered: the second is meant',
    [petra, complaint(2, 10, 'Petra Huber'), reply(8, 30, `Liebe Frau Müller, ${FIXED}`), reply(9, 60, `Hallo Petra, ${FIXED}`)],
    ['answered 1: answer addressed 8→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'flat: a reply to somebody who is not there answers nobody',
    [petra, reply(9, 60, `Sehr geehrter Herr Wegmüller, ${FIXED}`)],
    ['open 1:'],
  ],
  [
    'flat: nobody is named and one waits: inferred, which does not count',
    [petra, reply(9, 60, FIXED)],
    ['open 1: answer inferred 9→1'],
  ],
  ['flat: nobody is named and two wait: nobody is answered', [petra, urs, reply(9, 60, FIXED)], ['open 1:', 'open 2:']],
  [
    'flat: the words of one are quoted',
    [
      petra,
      complaint(2, 10, 'Urs Meier', { text: 'Die App stürzt bei jedem Start sofort ab!' }),
      reply(9, 60, '„Die App stürzt bei jedem Start sofort ab“ – mit Version 5.3 von heute ist das behoben.'),
    ],
    ['open 1:', 'answered 2: answer addressed 9→2'],
  ],
  [
    'flat: a customer thanks in passing, and is called Danke-Anna by nobody',
    [petra, said(4, 5, 'Anna', 'Danke für den Artikel!'), reply(9, 60, `Danke Anna! Und Petra: ${FIXED}`)],
    ['open 1:'],
  ],
  [
    'flat: an agent corrects the wrong name in a second comment',
    [petra, urs, reply(8, 60, `Hallo Urs, ${FIXED}`), reply(9, 61, `Sorry, das war für Petra. @Petra ${FIXED}`)],
    ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 8→2'],
  ],
  // Nested.
  [
    'nested: under the complaint, whatever name is in it',
    [petra, urs, reply(9, 60, `Hallo, ${FIXED}`, { parent: 'n2' })],
    ['open 1:', 'answered 2: answer explicit 9→2'],
  ],
  [
    'nested: under the complaint of one, and another is addressed as well',
    [petra, urs, reply(9, 60, `Das ist behoben. @Urs, deine Karte ist auch unterwegs.`, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1', 'answered 2: answer addressed 9→2'],
  ],
  [
    'nested: below our own holding reply, the answer reaches the customer above',
    [petra, reply(8, 30, 'Wir prüfen das.', { parent: 'n1' }), reply(9, 60, FIXED, { parent: 'n8' })],
    ['answered 1: holding explicit 8→1, answer explicit 9→1'],
  ],
  [
    'nested: a stranger under our reply is no answer to anybody',
    [petra, reply(8, 30, 'Wir prüfen das.', { parent: 'n1' }), said(4, 40, 'Troll', 'Haha, viel Glück.', { parent: 'n8' })],
    ['open 1: holding explicit 8→1'],
  ],
  ['nested: an orphan waits for its parent', [petra, reply(9, 60, FIXED, { parent: 'n50' })], ['open 1:']],
  [
    'nested: under the wrong complaint, for it opens with the name of another who waits',
    [petra, urs, reply(9, 60, `Hallo Urs, ${FIXED}`, { parent: 'n1' })],
    ['open 1:', 'answered 2: answer addressed 9→2'],
  ],
  [
    'nested: under the wrong complaint, for it opens with the name of nobody here',
    [petra, urs, reply(9, 60, `Hallo Herr Wegmüller, ${FIXED}`, { parent: 'n1' })],
    ['open 1:', 'open 2:'],
  ],
  [
    'nested: the agent knows the name behind the nickname',
    [complaint(1, 0, 'sonnenschein77'), reply(9, 60, `Hallo Herr Wegmüller, ${FIXED}`, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1'],
  ],
  [
    'nested: another name later in the text is only spoken of',
    [petra, urs, reply(9, 60, `Hallo Petra, ${FIXED} Liebe Grüße auch an Urs, bei dem es genauso war.`, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1', 'open 2:'],
  ],
  [
    'who only agrees is no help',
    [
      petra,
      said(4, 30, 'Beat', 'Bei mir genauso, seit Wochen nichts.', { parent: 'n1' }),
      said(5, 31, 'Carla', '+1', { parent: 'n1' }),
    ],
    ['open 1:'],
  ],
  [
    'who only asks back or mocks is no help',
    [
      petra,
      said(4, 30, 'Beat', 'Wie lange wartest du schon?', { parent: 'n1' }),
      said(5, 31, 'Carla', 'Haha, viel Glück!', { parent: 'n1' }),
    ],
    ['open 1:'],
  ],
  [
    'nested: "Hallo zusammen" under one complaint is for that one',
    [petra, urs, reply(9, 60, `Hallo zusammen, ${FIXED}`, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1', 'open 2:'],
  ],
  // Kinds.
  [
    'a receipt first, the answer later',
    [
      petra,
      reply(8, 1, 'Ihre Anfrage ist eingegangen. Ticket-Nr. 4711', { parent: 'n1' }),
      reply(9, 60, FIXED, { parent: 'n1' }),
    ],
    ['answered 1: automatic explicit 8→1, answer explicit 9→1'],
  ],
  [
    'a bot under everything is no answer, whatever it says',
    [petra, reply(9, 1, FIXED, { parent: 'n1', author: { flags: ['bot'] } })],
    ['open 1: automatic explicit 9→1'],
  ],
  [
    'one text for four customers, names and numbers aside, is a template',
    [petra, urs, anna, complaint(4, 25, 'Beat')].flatMap((each, index) => [
      each,
      reply(
        90 + each.id,
        60,
        `Hallo ${each.by.split(' ')[0]}, Ihr Anliegen hat die Nummer ${4711 + index} und liegt nun bei der Fachstelle vor Ort.`,
        {
          parent: `n${each.id}`,
        },
      ),
    ]),
    [1, 2, 3, 4].map((id) => `open ${id}: automatic explicit ${90 + id}→${id}`),
  ],
  [
    'two customers with one cause and the same words are still answered',
    [petra, urs, reply(8, 60, FIXED, { parent: 'n1' }), reply(9, 60, FIXED, { parent: 'n2' })],
    ['answered 1: answer explicit 8→1', 'answered 2: answer explicit 9→2'],
  ],
  [
    'another customer helps; the customer still waits for the company',
    [petra, said(4, 30, 'Beat', 'Bei mir half ein Neustart der App.', { parent: 'n1' })],
    ['open 1: bystander explicit 4→1'],
  ],
  [
    'another customer helps by name in a flat thread',
    [petra, urs, said(4, 30, 'Beat', '@Petra bei mir half ein Neustart der App.')],
    ['open 1: bystander addressed 4→1', 'open 2:'],
  ],
  [
    'somebody else takes the name of the company',
    [petra, said(9, 60, 'Beispiel', `Hallo Petra, ${FIXED}`)],
    ['open 1: bystander addressed 9→1'],
  ],
  [
    'the company answered before it was a case',
    [
      said(1, 0, 'Petra Müller', 'Wann kommt die neue Karte?', { kind: 'question' }),
      reply(9, 5, 'Im März.', { parent: 'n1' }),
      complaint(3, 500, 'Petra Müller'),
    ],
    ['open 3:'],
  ],
  // After the answer.
  [
    'thanks after the answer do not reopen',
    [petra, reply(9, 60, FIXED, { parent: 'n1' }), said(4, 70, 'Petra Müller', 'Danke, hat geklappt!', { closing: true })],
    ['answered 1+4: answer explicit 9→1'],
  ],
  [
    '"das hilft mir nicht" reopens the same case',
    [petra, reply(9, 60, FIXED, { parent: 'n1' }), said(4, 70, 'Petra Müller', 'Das hilft mir nicht.')],
    ['open 1+4: answer explicit 9→1'],
  ],
  [
    'the second answer closes it again',
    [
      petra,
      reply(8, 60, FIXED, { parent: 'n1' }),
      said(4, 70, 'Petra Müller', 'Still not working.'),
      reply(9, 90, 'Sorry! Wir haben eine neue Karte bestellt.', { parent: 'n4' }),
    ],
    ['answered 1+4: answer explicit 8→1, answer explicit 9→4'],
  ],
  [
    'thanks in advance before any answer end nothing',
    [petra, said(4, 10, 'Petra Müller', 'Danke schon mal!', { closing: true })],
    ['open 1+4:'],
  ],
  [
    'thanks for a holding reply end nothing',
    [petra, reply(9, 30, 'Wir prüfen das.', { parent: 'n1' }), said(4, 40, 'Petra Müller', 'Super, danke!', { closing: true })],
    ['open 1+4: holding explicit 9→1'],
  ],
  [
    'the customer adds to the question before the answer; one reply answers all',
    [petra, said(4, 20, 'Petra Müller', 'Und die Hotline nimmt nicht ab.'), reply(9, 60, `Liebe Frau Müller, ${FIXED}`)],
    ['answered 1+4: answer addressed 9→4'],
  ],
  // Deletions.
  ['the answer is deleted', [petra, reply(9, 60, FIXED, { parent: 'n1', deleted: true })], ['open 1:']],
  [
    'one of two answers is deleted',
    [petra, reply(8, 60, FIXED, { parent: 'n1', deleted: true }), reply(9, 70, FIXED, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1'],
  ],
  [
    'a deleted holding reply is forgotten with its promise',
    [petra, reply(9, 60, 'Wir melden uns bis morgen.', { parent: 'n1', deleted: true })],
    ['open 1:'],
  ],
  // Edits.
  [
    'a complaint that was added to after the answer waits again',
    [
      { ...petra, text: `${petra.text} Jetzt wurde auch noch doppelt abgebucht!`, ...edited(petra.text!, 90) },
      reply(9, 60, FIXED, { parent: 'n1' }),
    ],
    ['open 1: answer explicit 9→1'],
  ],
  [
    'a slip that was mended after the answer changes nothing',
    [{ ...petra, text: `${petra.text}!!`, ...edited(petra.text!, 90) }, reply(9, 60, FIXED, { parent: 'n1' })],
    ['answered 1: answer explicit 9→1'],
  ],
  [
    'an edit that says it is settled changes nothing',
    [
      { ...petra, text: `${petra.text} EDIT: hat sich inzwischen erledigt, danke!`, ...edited(petra.text!, 90) },
      reply(9, 60, FIXED, { parent: 'n1' }),
    ],
    ['answered 1: answer explicit 9→1'],
  ],
  [
    'a post that only its edit made a complaint was not answered before',
    [
      { ...petra, ...edited('Schöner Artikel!', 90, 'neutral') },
      reply(9, 60, 'Danke, das freut uns! Der nächste erscheint am Montag.', { parent: 'n1' }),
    ],
    ['open 1: answer explicit 9→1'],
  ],
  [
    'a holding reply that was edited into an answer is one since then',
    [petra, reply(9, 60, `UPDATE: ${FIXED}`, { parent: 'n1', ...edited('Wir prüfen das.', 120) })],
    ['answered 1: answer explicit 9→1'],
  ],
]

describe('situations', () => {
  it.each(SITUATIONS)('%s', (_situation, told, expected) => {
    expect(lines(decide(told))).toEqual(expected)
  })
})
