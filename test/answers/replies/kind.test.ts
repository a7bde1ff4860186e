import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/answers/replies/kind.js'

const plain = { flags: [], sameTexts: 1 }

describe('an answer says something', () => {
  it.each([
    'Liebe Frau Müller, das tut uns leid. Der Fehler ist behoben, Ihre Karte funktioniert wieder.',
    'Hallo Petra, die Rückerstattung haben wir heute veranlasst. Bei Fragen melden Sie sich gerne bei uns.',
    'Guten Tag, wir haben den Fall geprüft: Die Gebühr war falsch und wird Ihnen mit der nächsten Rechnung gutgeschrieben. Freundliche Grüsse, Anna',
    'Wir schauen uns das an, die Rückerstattung ist aber schon unterwegs.',
    'Wir haben den Betrag erstattet und kümmern uns um den Rest.',
    'Bitte prüfen Sie in der App unter Einstellungen, ob die Benachrichtigungen eingeschaltet sind.',
    'Wenn die App abstürzt, löschen Sie bitte den Zwischenspeicher.',
    'Wie lange warten Sie denn schon auf die Lieferung?',
    'Nein, das geht leider nicht.',
    'Ist erledigt!',
    'Das ist ein bekannter Fehler der Version 5.2, mit 5.3 von heute ist er weg.',
    'Wir haben Ihnen die Unterlagen gestern per Post geschickt.',
    'Ihre Sendung ist heute bei uns eingetroffen.',
    'Die Filiale in Zürich ist ab Montag wieder offen.',
    'Hi Tom, the outage was caused by a broken cable and your line is back online.',
    'Sorry about that! You can change the address yourself under Profile. If you have any questions, let us know.',
    'We have refunded the fee today.',
    'Please check your spam folder, the code is sent by noreply within a minute.',
    'The new tariff starts in March. Feel free to contact us if you need more.',
    'Hallo Frau Keller, das Paket wurde gestern um 14:30 Uhr zugestellt und beim Nachbarn abgegeben.',
    'Liebe Anna, leider können wir die Gebühr nicht erlassen, da der Vertrag noch läuft.',
    'Guten Tag, die Wartezeit liegt aktuell bei etwa zehn Tagen. Wir entschuldigen uns dafür.',
    'Du kannst dein Passwort unter "Mein Konto" zurücksetzen.',
    'Wir haben Ihnen den Betrag heute überwiesen.',
    'Das war unser Fehler, wir haben die Rechnung korrigiert.',
    'Die neue Karte ist unterwegs und sollte bis Freitag bei dir sein.',
    'Ja, das Update kommt nächste Woche.',
    'Wir haben Ihnen soeben per E-Mail geantwortet.',
    'Hi Jo, the update will be available next week for all devices.',
    'You can cancel any time in your account settings, no phone call needed.',
    'We never charge a fee for this. The charge you see is a reservation that disappears in 3 days.',
    'Merci für den Hinweis, der Link ist korrigiert.',
    '@mara@social.example Danke für den Hinweis, die Anmeldung geht seit 9 Uhr wieder.',
    'Grüezi Herr Meier, ab sofort gelten wieder die normalen Öffnungszeiten.',
    'Nein.',
    'Der Tarif gilt nur für Neukunden. Wenn Sie wechseln möchten, können Sie das online tun.',
    'Unfortunately we do not ship to Norway at the moment.',
    'Hast du die App schon neu installiert?',
  ])('%s', (text) => {
    expect(kindOf(text, plain).kind).toBe('answer')
  })
})

describe('a holding reply promises to look into it', () => {
  it.each([
    'Wir kümmern uns darum.',
    'Hallo Petra, danke für den Hinweis! Wir leiten das an die zuständige Abteilung weiter.',
    'Vielen Dank für Ihre Rückmeldung, wir haben sie an das Team weitergegeben.',
    'Liebe Frau Müller, das tut uns sehr leid. Wir schauen uns das an und melden uns bei Ihnen.',
    'Wir prüfen den Vorgang und kommen auf Sie zu.',
    'Oh, das ist ärgerlich. Ich kläre das intern ab.',
    'Unsere Technik arbeitet mit Hochdruck an einer Lösung.',
    'Wir sind dran. Bitte haben Sie noch etwas Geduld.',
    'Wir melden uns, sobald der Fehler behoben ist.',
    'Die Kollegen sind informiert.',
    'Danke für dein Feedback! Liebe Grüsse, dein Beispiel-Team',
    'Das tut uns leid, dass Sie so lange warten mussten.',
    "Hi Tom, sorry to hear that! We're looking into it and will get back to you.",
    'Thanks for flagging, I have passed this on to the team.',
    'We are investigating. Thank you for your patience.',
    "I've escalated this to our support team, please bear with us.",
    '👍',
    'Hallo zusammen, wir sind an der Sache dran und informieren euch, sobald wir mehr wissen.',
    'Danke für die Meldung, wir gehen der Sache nach.',
    'Wir haben Ihr Feedback an die Filialleitung weitergeleitet.',
    'Das sollte nicht passieren, wir entschuldigen uns für die Unannehmlichkeiten.',
    'Wir nehmen das sehr ernst und prüfen den Fall umgehend.',
    'Ich frage intern nach.',
    'Wir haben das Problem auf dem Schirm.',
    'Unsere Techniker arbeiten bereits an der Behebung der Störung.',
    'Danke, gebe ich so weiter!',
    'Das schauen wir uns gerne genauer an.',
    'We will look at this and come back to you.',
    'Our team is aware of the issue and working on a fix.',
    "Thanks for letting us know, we'll check.",
    "I'm sorry you had this experience. We take this seriously.",
    "We've shared your feedback with the product team.",
    'Wir klären das für Sie ab.',
    'Wir werden uns darum kümmern und Ihnen Bescheid geben.',
  ])('%s', (text) => {
    expect(kindOf(text, plain).kind).toBe('holding')
  })
})

describe('a deflecting reply sends the customer elsewhere, and no more', () => {
  it.each([
    'Bitte schreiben Sie uns eine DM.',
    'Hallo Petra, das tut uns leid. Schick uns doch bitte eine Direktnachricht mit deiner Kundennummer, damit wir uns das ansehen können.',
    'Liebe Frau Müller, bitte wenden Sie sich an unseren Kundendienst unter 0800 123 456.',
    'Bitte nutzen Sie unser Kontaktformular: https://beispiel.ch/kontakt',
    'Rufen Sie uns an, wir helfen gerne weiter.',
    'Könnten Sie uns Ihre Kundennummer und Telefonnummer per PN schicken?',
    'Schreiben Sie bitte an hilfe@beispiel.ch.',
    'Melde dich bitte bei unserem Support. Viele Grüße!',
    'Hi Tom, sorry about that. Please send us a DM with your order number so we can look into this.',
    'Please contact our support team.',
    'Please get in touch with us via the contact form.',
    'Could you drop us an email at help@example.com?',
    'Bitte melden Sie sich telefonisch unter 044 123 45 67.',
    'Hallo Jo, magst du uns bitte per DM deine Kundennummer schicken? Dann schauen wir uns das an.',
    'Für solche Anliegen ist unser Kundenservice zuständig: service@beispiel.de',
    'Schreib uns doch eine Nachricht über den Messenger.',
    'Bitte kontaktieren Sie unsere Hotline.',
    'Bitte füllen Sie das Formular unter https://beispiel.de/hilfe aus.',
    'Can you DM us your details?',
    'Please call our customer service on 0800 123 456.',
    'Please email us at support@example.com so we can help.',
    "Sorry to hear that, Tom. We've sent you a DM.",
    'Please reach out to our support team via chat.',
    'Lassen Sie uns bitte Ihre Kontaktdaten zukommen, damit wir das klären können.',
  ])('%s', (text) => {
    expect(kindOf(text, plain).kind).toBe('deflected')
  })
})

describe('an automatic reply is no answer', () => {
  it.each([
    'Ihre Anfrage ist bei uns eingegangen. Ihre Ticketnummer lautet 4711.',
    'Dies ist eine automatische Antwort. Unsere Filialen sind ab Montag wieder wie gewohnt geöffnet.',
    'Vielen Dank, wir haben Ihre Nachricht erhalten.',
    'Bitte antworten Sie nicht auf diese Nachricht.',
    'A ticket has been created for you.',
    'Thank you for contacting us. We have received your message.',
    'This is an automated response, our office opens again on Monday morning.',
    'Vielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage erhalten und werden sie schnellstmöglich bearbeiten. Ticket-Nr. 12345',
    'Ihr Anliegen wurde unter der Vorgangsnummer 4711 erfasst.',
    'Your request has been received. Your ticket number is 991.',
    'Danke für Ihre Nachricht! Derzeit sind wir nicht im Büro. Dies ist eine automatisch generierte Nachricht.',
  ])('%s', (text) => {
    expect(kindOf(text, plain).kind).toBe('automatic')
  })

  it.each([
    ['a bot wrote it', { flags: ['bot'], sameTexts: 1 }, 'automatic'],
    ['the same text went to three customers', { flags: [], sameTexts: 3 }, 'automatic'],
    ['the same text went to two customers', { flags: [], sameTexts: 2 }, 'answer'],
  ])('%s', (_rule, facts, kind) => {
    expect(kindOf('Der Fehler ist seit heute Mittag behoben.', facts).kind).toBe(kind)
  })
})

it('names the passage that decided', () => {
  expect(kindOf('Hallo Petra, wir kümmern uns darum!', plain)).toEqual({
    kind: 'holding',
    reason: 'it only promises to look into it: "wir kümmern uns darum"',
    promise: null,
  })
})

it('is quick on a text that was made to be slow', () => {
  const started = performance.now()
  kindOf('wir geben uns weiter '.repeat(20_000), plain)
  kindOf('sie,'.repeat(50_000), plain)
  kindOf('a@'.repeat(50_000), plain)
  expect(performance.now() - started).toBeLessThan(500)
})

describe('a thumb, a place to look, a note that something was sent is no answer', () => {
  it.each([
    ['holding', '👍'],
    ['holding', '👍🏻👍🏻 super'],
    ['holding', '+1'],
    ['holding', 'GIF'],
    ['holding', '[gelöscht]'],
    ['holding', '[deleted]'],
    ['deflected', 'https://beispiel.de/hilfe'],
    ['deflected', 'Siehe https://beispiel.de/hilfe'],
    ['deflected', 'Hallo Petra! Hier der Link: https://beispiel.de/hilfe'],
    ['deflected', 'PN ist raus'],
    ['answer', 'Hier findest du die Anleitung: https://beispiel.de/hilfe'],
    ['answer', 'Ist gelöscht.'],
    ['answer', 'Kommt morgen.'],
    ['answer', 'Nein.'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text, plain).kind).toBe(kind)
  })
})
