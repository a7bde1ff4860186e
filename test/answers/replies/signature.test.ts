import { describe, expect, it } from 'vitest'
import { signatureOf } from '../../../src/answers/replies/signature.js'

describe('who signed a reply', () => {
  it.each<[string, string | null, string]>([
    ['Wir prüfen das. ^AB', 'AB', 'Wir prüfen das.'],
    ['Wir prüfen das ^sk', 'SK', 'Wir prüfen das'],
    ['^Anna', 'Anna', ''],
    ['Wir prüfen das. /AB', 'AB', 'Wir prüfen das.'],
    ['Wir prüfen das. /Sabine', 'Sabine', 'Wir prüfen das.'],
    ['Das ist behoben! *SK', 'SK', 'Das ist behoben!'],
    ['Das ist behoben. -- Anna', 'Anna', 'Das ist behoben.'],
    ['Das ist behoben. – Tom', 'Tom', 'Das ist behoben.'],
    ['We fixed it. -Tom', 'Tom', 'We fixed it.'],
    ['Ist behoben ~Jana', 'Jana', 'Ist behoben'],
    ['Ist behoben!\n\nLG Sabine vom Team', 'Sabine', 'Ist behoben!\n'],
    ['Das Geld ist da. LG Sabine vom Team', 'Sabine', 'Das Geld ist da.'],
    ['Das ist behoben.\nFreundliche Grüsse\nAnna Keller\nKundendienst Beispiel AG', 'Anna Keller', 'Das ist behoben.'],
    ['Hallo Urs, das ist behoben. Gruss Nicole', 'Nicole', 'Hallo Urs, das ist behoben.'],
    ['Das ist behoben 😊 Liebe Grüße Lena', 'Lena', 'Das ist behoben 😊'],
    ['Ist da. Schöne Grüße aus Wien\nMiriam', 'Miriam', 'Ist da.'],
    ['Ist da. Liebe Grüße, Deine Sabine', 'Sabine', 'Ist da.'],
    ['Ist da. VG, Max (Kundenservice)', 'Max', 'Ist da.'],
    ['Ist da. Beste Grüße i. A. Sabine Keller', 'Sabine Keller', 'Ist da.'],
    ['Ist da. Mit freundlichem Gruss, Daniel Frei, Leiter Kundendienst', 'Daniel Frei', 'Ist da.'],
    ['Das ist behoben.\nSabine vom Kundendienst', 'Sabine', 'Das ist behoben.'],
    ['It is fixed. Best regards,\nTom from Example', 'Tom', 'It is fixed.'],
    ['It is fixed.\nThanks,\nTom', 'Tom', 'It is fixed.'],
    ['It is fixed. Thanks, Sam', 'Sam', 'It is fixed.'],
    ['Ist behoben. (AB)', 'AB', 'Ist behoben.'],
    ['Ist behoben. ^Sabine K.', 'Sabine K', 'Ist behoben.'],
    ['Wir schauen nach ^AB https://beispiel.ch/hilfe', 'AB', 'Wir schauen nach'],
    ['Ist behoben.\n\nAnna', 'Anna', 'Ist behoben.'],
    ['Ist behoben.\nDeine Sabine', 'Sabine', 'Ist behoben.'],
  ])('%j: %s', (text, agent, body) => {
    expect(signatureOf(text, 'Beispiel Hilfe')).toEqual({ agent, body })
  })
})

describe('nobody in particular', () => {
  it.each([
    ['a team', 'Ist behoben. Viele Grüße, dein Beispiel-Team'],
    ['the company itself', 'Freundliche Grüsse, Beispiel AG'],
    ['an office', 'Mit freundlichen Grüßen\nIhr Kundenservice'],
    ['thanks to a customer', 'It is fixed. Thanks, Tom'],
    ['a wish to a customer', 'Alles Gute, Petra!'],
    ['a slash between words', 'Das geht am Montag/Dienstag'],
    ['a dash before a word', 'Das kostet 5 Euro - Porto'],
    ['a list', 'Bitte prüfen:\n* Kabel\n* Stecker'],
    ['a dash before thanks', 'Das ist behoben. – Danke'],
    ['nothing at all', 'Das ist behoben.'],
  ])('%s', (_what, text) => {
    expect(signatureOf(text, 'Beispiel Hilfe', (word) => word === 'tom').agent).toBeNull()
  })
})

it('is quick on a text that was made to be slow', () => {
  const started = performance.now()
  for (const unit of ['Liebe Grüße ', 'viele viele ', '^', 'LG A ', '\n-- ', 'A. ']) signatureOf(unit.repeat(20_000), 'Beispiel')
  expect(performance.now() - started).toBeLessThan(500)
})
