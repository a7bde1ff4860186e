import { dice } from '../../support/dice.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const COMPLAINTS = [
  'Ich warte seit drei Wochen auf eine Antwort von {}, und niemand meldet sich. Das ist eine Frechheit!',
  '{} hat mir den Betrag doppelt belastet, und die Hotline geht nicht ran. Ich will mein Geld zurück.',
  'Seit gestern funktioniert das Internet von {} nicht mehr. So geht man nicht mit Kunden um!',
  'Der Techniker von {} ist wieder nicht gekommen, und ich habe umsonst einen Tag frei genommen.',
]
const BRANDS = ['Beispiel', 'Nordfunk']
/** Parts of replies: one text to everybody would be a template, which is no answer. */
const REPLIES = [
  [
    'Guten Tag, es tut uns leid.',
    'Danke für die Geduld.',
    'Da ist uns ein Fehler passiert.',
    'Das hätte nicht sein dürfen.',
    'Sie haben recht.',
  ],
  ['Der Betrag', 'Die Gebühr', 'Der Router', 'Die Rechnung', 'Ihr Anschluss', 'Der Vertrag', 'Die Gutschrift', 'Ihre Bestellung'],
  ['wurde', 'ist', 'wird', 'kommt'],
  ['heute', 'gestern', 'am Montag', 'am Dienstag', 'am Mittwoch', 'am Donnerstag', 'am Freitag', 'morgen früh'],
  ['in Bern', 'in Zürich', 'in Basel', 'in Wien', 'in Graz', 'in Kiel', 'in Bremen', 'in Ulm', 'in Chur', 'in Linz', 'in Bonn'],
  ['erstattet.', 'geprüft und korrigiert.', 'ausgetauscht.', 'freigeschaltet.', 'neu ausgestellt.', 'zugestellt.', 'repariert.'],
] as const
const AGENTS = ['AB', 'CD', 'EF']
/** Complaints come by day more than by night, and in the evening most of all. */
const HOURS = [0, 7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22, 23, 18]

export interface ComplaintsSpan {
  readonly count: number
  /** The last of them is written an hour before. UTC ms. */
  readonly now: number
  readonly days: number
}

/** Lines for `monitor import`: complaints, of which most are answered, the sooner the more people follow who complains. */
export function* complaintLines({ count, now, days }: ComplaintsSpan): Generator<string> {
  const next = dice(7)
  const roll = (sides: number): number => Math.floor(next() * sides)
  for (let at = 0; at < count; at += 1) {
    const day = Math.floor(now / DAY) - Math.floor((at / count) ** 1.3 * days)
    const posted = Math.min(now - HOUR, day * DAY + HOURS[roll(HOURS.length)]! * HOUR + roll(60) * 60_000)
    const followers = Math.floor(10 ** (next() * 4.5)) - 1
    const brand = BRANDS[roll(3) === 0 ? 1 : 0]!
    const id = `p${at}`
    const common = { root_id: id, language: 'de' }
    yield JSON.stringify({
      ...common,
      id,
      url: `https://forum.example/t/${at}`,
      title: `${brand}: Anliegen ${at}`,
      text: `${COMPLAINTS[roll(COMPLAINTS.length)]!.replace('{}', brand)} (${at})`,
      author: { id: `u${at}`, name: `Kundin ${at}`, followers },
      published_at: new Date(posted).toISOString(),
    })
    const waits = HOUR * 0.2 * Math.E ** (next() * 5.2) * (followers > 500 ? 0.5 : 1)
    if (roll(5) === 0 || posted + waits > now) continue
    yield JSON.stringify({
      ...common,
      id: `a${at}`,
      parent_id: id,
      url: `https://forum.example/t/${at}#a`,
      text: `${REPLIES.map((words) => words[roll(words.length)]).join(' ')} ^${AGENTS[roll(3)]}`,
      author: { id: 'service', name: 'Kundendienst', followers: 90 },
      official: true,
      published_at: new Date(posted + waits).toISOString(),
    })
  }
}
