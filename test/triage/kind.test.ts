import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/model/verdict.js'
import { judgeKind } from '../../src/triage/kind.js'
import { tokenize } from '../../src/triage/text/tokens.js'
import { plainJudge } from './plain-judge.js'

const judge = (text: string, language: string | null = null, role: 'post' | 'comment' = 'comment') =>
  judgeKind(tokenize(text), {
    language,
    role,
    authorName: null,
    authorUrl: null,
    judge: plainJudge,
    isArticle: role === 'post',
    threshold: 0.5,
  })

describe('what speaks for a complaint is named', () => {
  test.each([
    ['waiting-time', 'de', 'Ich warte seit drei Wochen auf mein Paket.'],
    ['waiting-time', 'en', 'I am still waiting for my parcel.'],
    ['no-answer-before', 'de', 'Auf meine Mail kam keine Antwort.'],
    ['no-answer-before', 'de', 'Gehört habe ich von Ihnen bisher nichts.'],
    ['no-answer-before', 'de', 'Bei der Hotline hebt kaner ab.'],
    ['no-answer-before', 'de', 'Bei denen erreicht man niemanden, weder im Chat noch am Telefon.'],
    ['no-answer-before', 'de', 'Strom weg in Graz, und die erreicht ma ned.'],
    ['no-answer-before', 'de', 'Am Samstag erreicht mer niemer.'],
    ['no-answer-before', 'de', 'Geht da eigentlich auch mal jemand ans Telefon?'],
    ['no-answer-before', 'de', 'Nach der Unterschrift kennt einen keiner mehr.'],
    ['repeated-contact', 'de', 'Warum muss ich dreimal dieselben Unterlagen schicken?'],
    ['overcharged', 'de', 'Jetzt zahle ich für den Nachbarn mit.'],
    ['overcharged', 'de', 'Der Abschlag wurde erhöht ohne Begründung.'],
    ['wrong-delivery', 'de', 'Die haben unsere Zähler vertauscht.'],
    ['negative-words', 'de', 'Den Kundendienst kannste knicken.'],
    ['negative-words', 'de', 'Das ist reiner Betrug.'],
    ['defect', 'de', 'Der Strom ist schon wieder weg.'],
    ['trouble', 'de', 'Die Sendung steckt seit dem 2. März im Zoll fest.'],
    ['no-answer-before', 'en', 'There was no reply to my email.'],
    ['repeated-contact', 'de', 'Ich habe schon mehrmals angerufen.'],
    ['repeated-contact', 'en', 'I have called you four times now.'],
    ['broken-promise', 'de', 'Mir wurde ein Rückruf versprochen.'],
    ['broken-promise', 'en', 'I was promised a call.'],
    ['demand', 'de', 'Ich erwarte eine Stellungnahme.'],
    ['demand', 'en', 'Sort this out.'],
    ['refund', 'de', 'Ich will mein Geld zurück.'],
    ['refund', 'en', 'I want a refund.'],
    ['threat-to-leave', 'de', 'Ich habe heute gekündigt.'],
    ['threat-to-leave', 'en', 'I will never shop here again.'],
    ['legal-step', 'de', 'Mein Anwalt meldet sich.'],
    ['legal-step', 'en', 'You will hear from my lawyer.'],
    ['defect', 'de', 'Das Gerät ist kaputt.'],
    ['defect', 'en', 'The app crashes.'],
    ['wrong-delivery', 'de', 'Das Paket ist nicht angekommen.'],
    ['wrong-delivery', 'en', 'My parcel never arrived.'],
    ['overcharged', 'de', 'Der Betrag wurde doppelt abgebucht.'],
    ['overcharged', 'en', 'I was charged twice.'],
    ['unfriendly', 'de', 'Die Dame am Schalter war unfreundlich.'],
    ['unfriendly', 'en', 'The lady at the desk was rude.'],
    ['negative-words', 'de', 'Eine Frechheit!'],
    ['negative-words', 'en', 'Terrible.'],
    ['negated-praise', 'de', 'Der Service ist nicht gut.'],
    ['negated-praise', 'de', 'Das gefällt mir gar nicht.'],
    ['negated-praise', 'en', 'The service is not good.'],
    ['irony', 'de', 'Na toll.'],
    ['irony', 'de', 'Danke für nichts.'],
    ['irony', 'de', 'Super, schon wieder kein Empfang.'],
    ['irony', 'en', 'Thanks for nothing.'],
    ['complaint-question', 'de', 'Wann bekomme ich endlich mein Geld?'],
    ['complaint-question', 'en', 'Why is it still not here?'],
    ['complaint-word', 'de', 'Ich möchte mich beschweren.'],
    ['complaint-word', 'en', 'I want to make a complaint.'],
    ['shouting', 'de', 'DAS GEHT WIRKLICH ÜBERHAUPT NICHT'],
    ['angry-emoji', 'de', 'Beispiel 😡'],
    ['one-star', null, '★☆☆☆☆\nSeit dem Update so'],
    ['two-stars', null, '★★☆☆☆\nSeit dem Update so'],
  ])('%s (%s): %s', (code, language, text) => {
    const { kind, reasons } = judge(text, language)
    const weights = reasons.filter((reason) => reason.code === code).map(({ weight }) => weight)
    if (kind === 'neutral' || kind === 'complaint') expect(Math.max(...weights)).toBeGreaterThan(0)
    else expect.unreachable(kind)
  })
})

describe('hard cases', () => {
  test.each<[string, Kind, string]>([
    ['a question that is a complaint', 'complaint', 'Wann bekomme ich endlich meine Rückerstattung?'],
    ['praise with a complaint inside', 'complaint', 'Schönes Produkt, aber die Hotline ist eine Katastrophe.'],
    ['irony', 'complaint', 'Super, schon wieder kein Internet. Danke für nichts!'],
    ['Swiss German', 'complaint', 'I warte sit drü Wuche und niemer git Antwort, so öppis gaht gar nöd.'],
    ['negated blame is praise', 'praise', 'Gar nicht schlecht, euer neuer Tarif.'],
    ['never had a problem', 'praise', 'Bin seit Jahren Kunde und hatte noch nie ein Problem.'],
    ['never had a problem, English', 'praise', 'Ten years a customer, never had a problem.'],
    ['a problem that was solved', 'praise', 'Mein Problem wurde sofort gelöst, vielen Dank!'],
    ['a plain question', 'question', 'Wie lange ist der Gutschein gültig?'],
    ['a question without a mark', 'neutral', 'wie lange ist der gutschein gültig'],
    ['what if', 'question', 'Was passiert, wenn das Gerät kaputt geht?'],
    ['a wish', 'suggestion', 'Es wäre schön, wenn man die Rechnung speichern könnte.'],
    ['a wish in the form of a question', 'suggestion', 'Könntet ihr vielleicht auch vegane Menüs anbieten?'],
    ['thanks', 'praise', 'Vielen Dank, ihr seid super!'],
    ['an everyday remark', 'neutral', 'Wir fahren morgen nach Innsbruck.'],
    ['what is reached is no person', 'neutral', 'Damit erreicht man ned viel, aber es ist ein Anfang.'],
    ['nothing', 'neutral', ''],
    ['one star, whatever it says', 'complaint', '★☆☆☆☆\nSeit dem Update so'],
    ['two stars are not enough', 'neutral', '★★☆☆☆\nIch nutze sie täglich'],
    ['two stars and a defect', 'complaint', '★★☆☆☆\nDie App stürzt ab'],
    ['three stars say nothing', 'neutral', '★★★☆☆\nSeit dem Update so'],
    ['four stars and a defect: still a complaint', 'complaint', '★★★★☆\nGute App, aber sie stürzt seit dem Update ab'],
    ['five stars alone', 'neutral', '★★★★★\nSeit dem Update so'],
    ['five stars and a defect: somebody had better look', 'complaint', '★★★★★\nDie App stürzt ab'],
    ['five stars and a word of praise', 'praise', '★★★★★ Super\nSeit dem Update so'],
    ['five stars by irony or slip, and an outcry', 'complaint', '★★★★★\nSeit drei Wochen kein Login, eine Frechheit!'],
  ])('%s', (_, kind, text) => {
    expect(judge(text, text.includes('customer') ? 'en' : 'de').kind).toBe(kind)
  })
})

describe('an article needs more than a comment', () => {
  test.each([
    ['news of complaints', 'Zahlreiche Kunden beschweren sich über Verspätungen bei Beispiel, berichtet die Zeitung.'],
    ['news of a failure', 'Störung bei Beispiel: Tausende ohne Empfang, sagte ein Sprecher am Montag.'],
    ['a headline', 'Beispiel ruft fehlerhafte Wasserkocher zurück'],
  ])('%s is neutral', (_, text) => {
    expect(judge(text, 'de', 'post').kind).toBe('neutral')
  })

  test('a customer who tells it in the first person is heard', () => {
    const text = 'Ich warte seit drei Wochen auf mein Geld, und bei Beispiel meldet sich niemand.'
    expect(judge(text, 'de', 'post').kind).toBe('complaint')
  })
})

test('in another language only signs speak, and never surely', () => {
  const { kind, score, reasons } = judge("J'attends depuis trois semaines, c'est un scandale ! 😡 😡", 'fr')
  expect(kind === 'complaint' || kind === 'neutral').toBe(true)
  expect(score).toBeLessThanOrEqual(0.4)
  expect(reasons).toContainEqual({ code: 'language-unsupported', passage: 'fr', weight: 0 })
})

test('reasons carry the passage and stand in order of weight', () => {
  expect(judge('Ich warte seit drei Wochen. Eine Frechheit.', 'de').reasons).toEqual([
    { code: 'balance', passage: null, weight: 2.68 },
    { code: 'waiting-time', passage: 'warte seit drei Wochen', weight: 2 },
    { code: 'negative-words', passage: 'Frechheit', weight: 2 },
    { code: 'first-person', passage: 'Ich', weight: 0.45 },
  ])
})

test.each(['Ich bin seit acht Jahren dort, nie Probleme.', 'Seit zwei Jahren keinerlei Ärger mit denen.'])(
  'who has been there for years without trouble waits for nothing: %s',
  (text) => {
    const codes = judge(text, 'de').reasons.map(({ code }) => code)
    expect([codes.includes('no-problem'), codes.includes('waiting-time')]).toEqual([true, false])
  },
)
