import { dice } from '../../support/dice.js'
import type { Concern } from './world.js'

// The same words to many would be a template, which is no answer: so each reply is put together anew.
const SORRY = [
  'das tut uns leid',
  'bitte entschuldigen Sie die lange Wartezeit',
  'da ist bei uns etwas schiefgelaufen',
  'danke für Ihre Geduld, die Sie mit uns hatten',
  'Sie haben völlig recht, das hätte nicht passieren dürfen',
  'wir verstehen Ihren Ärger gut',
]
const CAUSE = [
  'Der Fehler lag in unserer Buchhaltung',
  'Unser Lager hatte Ihre Sendung falsch zugeordnet',
  'Die Nummer war doppelt vergeben',
  'Ein Zahlendreher in der Adresse war der Grund',
  'Unser Techniker hat das Gerät am Vormittag getauscht',
  'Das Formular war am Wochenende nicht erreichbar',
]
const DONE = [
  'und der Betrag ist heute zurückgebucht worden',
  'und eine neue Karte ist unterwegs zu Ihnen',
  'und der Zugang funktioniert seit einer Stunde wieder',
  'und die Mahnung haben wir gelöscht',
  'und der Vertrag endet wie gewünscht zum Monatsende',
  'und die Gutschrift steht auf der nächsten Rechnung',
]
const MORE = [
  'Die Gebühr entfällt selbstverständlich.',
  'Als Dank haben wir Ihnen zwei Freimonate eingetragen.',
  'Sie müssen nichts weiter tun.',
  'Den Beleg finden Sie in Ihrem Konto.',
  'Frau Huber hat das persönlich geprüft.',
  'Damit ist auch die alte Rechnung erledigt.',
]

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!

/** An answer that a customer counts. */
export function replyTo({ id, author, answeredAt }: Concern): string {
  const random = dice([...`${id}${answeredAt}`].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7))
  return `Guten Tag ${author}, ${pick(SORRY, random)}. ${pick(CAUSE, random)} ${pick(DONE, random)}. ${pick(MORE, random)}`
}
