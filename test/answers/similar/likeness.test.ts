import { describe, expect, it } from 'vitest'
import { type Likeness, likeness, printOf } from '../../../src/answers/similar/likeness.js'

const CARD = 'Ich warte seit drei Wochen auf meine neue BeispielCard und niemand vom Kundendienst antwortet auf meine Mails.'
const ROUTER = `Ich habe am 3. Oktober einen Router bestellt, der bis heute nicht geliefert wurde. Die Sendungsnummer gibt es nicht, der Händler
verweist auf Beispiel und Beispiel verweist auf den Händler. Ich möchte endlich mein Geld zurück oder das Gerät.`
const REFUND = 'I have been waiting three weeks for my refund and nobody at Beispiel answers my emails or picks up the phone.'

const kindOf = (a: string, b: string): Likeness['kind'] | null => likeness(printOf(a), printOf(b))?.kind ?? null

describe('two texts of one customer are the same, a little changed', () => {
  it.each<[string, string, string, Likeness['kind']]>([
    ['letter by letter', CARD, CARD, 'same'],
    [
      'in capitals, without umlauts and marks',
      'Grüße an die Störungsstelle, seit Tagen läuft hier gar nichts!',
      'GRUESSE AN DIE STOERUNGSSTELLE seit Tagen laeuft hier gar nichts',
      'same',
    ],
    ['sent to an account, with a link', CARD, `@beispiel ${CARD} https://foto.example/1`, 'same'],
    ['in two parts, numbered', CARD, `${CARD} (1/2)`, 'same'],
    [
      'the sentence turned round',
      CARD,
      'Seit drei Wochen warte ich jetzt auf meine neue BeispielCard, und vom Kundendienst antwortet niemand auf meine Mails!',
      'near',
    ],
    [
      'a greeting before, a wish behind',
      CARD,
      `Hallo zusammen, vielleicht kann mir hier jemand helfen: ${CARD} Liebe Grüße, Petra`,
      'near',
    ],
    ['other hashtags', `${CARD} #beispiel #fail`, `${CARD} #servicewüste`, 'near'],
    [
      'an ending thought better of',
      REFUND,
      'Been waiting three weeks now for my refund and nobody at Beispiel answers emails or picks up the phone. Awful.',
      'near',
    ],
    [
      'in dialect',
      'Ich ha jetzt scho drü mal aglüte und niemert nimmt ab, das isch doch kei Service meh',
      'Ha jetzt scho drü mal aglüte und niemert nimmt ab. Das isch kei Service meh!!',
      'near',
    ],
    ['cut down for a place of short texts', ROUTER, `${ROUTER.slice(0, 95)} …`, 'part'],
  ])('%s', (_how, a, b, kind) => {
    expect([kindOf(a, b), kindOf(b, a)]).toEqual([kind, kind])
  })
})

describe('two texts are two', () => {
  it.each<[string, string, string]>([
    [
      'one fault, two customers',
      CARD,
      'Meine BeispielCard ist auch nach vier Wochen nicht da, auf Mails antwortet der Kundendienst nicht. Unmöglich!',
    ],
    [
      'one outage, the same facts',
      'Seit heute morgen kein Internet in Musterstadt, die Hotline ist nicht erreichbar und die App zeigt keine Störung an.',
      'Kein Internet in Musterstadt seit heute Morgen! Hotline nicht erreichbar, in der App steht nichts von einer Störung.',
    ],
    [
      'one bug, nearly the same words in another order',
      'Die App stürzt seit dem Update beim Öffnen sofort ab. Bitte beheben!',
      'Seit dem Update stürzt die App sofort beim Öffnen ab, bitte endlich beheben',
    ],
    [
      'one bug in English',
      'The app crashes every time I try to log in since the last update, please fix this.',
      'Since the last update I cannot log in any more, app crashes every time. Please fix.',
    ],
    [
      'one opening, two matters',
      'Ich bin sehr enttäuscht von eurem Kundendienst, seit Wochen keine Antwort.',
      'Ich bin sehr enttäuscht von eurem Paketversand, alles kaputt angekommen.',
    ],
    [
      'the second says what has happened since',
      CARD,
      'Immer noch keine Karte. Ich warte jetzt die vierte Woche auf die Zustellung, und die Hotline legt auf.',
    ],
    ['too short to tell', 'Wo bleibt meine Karte?', 'Wo bleibt meine Karte?'],
    ['nothing', '', ''],
  ])('%s', (_how, a, b) => {
    expect([kindOf(a, b), kindOf(b, a)]).toEqual([null, null])
  })
})

it('a book is compared by its beginning, in bounded time', () => {
  const book = Array.from({ length: 200_000 }, (_, index) => `wort${index}`).join(' ')
  const before = process.cpuUsage()
  expect(printOf(book).count).toBeLessThanOrEqual(400)
  expect(process.cpuUsage(before).user).toBeLessThan(100_000)
})
