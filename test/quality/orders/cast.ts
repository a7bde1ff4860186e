import type { Author } from '../../../src/model/mention.js'
import type { Kind } from '../../../src/model/verdict.js'

/** Who writes. */
export interface Person extends Pick<Author, 'id' | 'name' | 'handle' | 'flags'> {
  readonly official: boolean
}

const customer = (id: string | null, name: string, handle: string | null = null): Person => ({
  id,
  name,
  handle,
  flags: [],
  official: false,
})
const account = (id: string, flags: readonly string[] = []): Person => ({
  id,
  name: 'Beispiel Hilfe',
  handle: null,
  flags,
  official: true,
})

export const PETRA = customer('1', 'Petra Müller')
export const URS = customer('2', 'Urs', '@urs_k')
export const CUSTOMERS = [PETRA, URS, customer(null, 'Petra Huber'), customer(null, 'Gast'), customer('5', 'Anna Egger')]
export const COMPANY = account('90')
export const ACCOUNTS = [COMPANY, account('91', ['bot'])]

/** A text, and what a triage makes of it. */
export interface Said {
  readonly kind: Kind
  readonly text: string
}

const complaint = (text: string): Said => ({ kind: 'complaint', text })
const neutral = (text: string): Said => ({ kind: 'neutral', text })

/** Two are long enough to be compared, so that two people, or one in two places, may say the same. */
const CONCERNS = [
  complaint('Die Rechnung ist schon wieder falsch, zweimal Grundgebühr abgebucht.'),
  complaint('Seit neun Tagen kein Internet, und niemand meldet sich bei mir.'),
  complaint('Frechheit!'),
]
const ASIDES = [
  neutral('Danke, jetzt geht alles wieder.'),
  neutral('Das hilft mir leider nicht weiter, es ist alles wie vorher.'),
  neutral('Bei mir hat ein Neustart des Geräts geholfen, Petra Müller.'),
  neutral('Und noch eine Frage: Wann kommt die Gutschrift?'),
]
/** What customers say; complaints mostly. */
export const WORDS = [...CONCERNS, ...CONCERNS, ...ASIDES]
export const REPLIES = [
  'Das ist behoben, die Karte ist unterwegs. ^AB',
  'Hallo Frau Müller, der Betrag ist erstattet.',
  'Hallo Urs und Anna, der Betrag ist erstattet. /TK',
  'Liebe Petra, wir haben die Rechnung berichtigt.',
  'Wir kümmern uns darum und melden uns bis morgen.',
  'Bitte schreiben Sie uns eine DM.',
  'Hallo zusammen, die Störung ist behoben.',
  '@urs_k das war unser Fehler, der Techniker kommt um zwei.',
  'Zu "kein Internet, und niemand meldet sich bei mir": der Techniker ist unterwegs.',
].map(neutral)
