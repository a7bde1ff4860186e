import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/answers/replies/kind.js'

/** `unit count`, with the time of day where one is named; `-` for no promise, `vague` for one without a time. */
function promised(text: string): string {
  const { kind, promise } = kindOf(text, { flags: [], sameTexts: 1 })
  if (promise === null) return kind === 'holding' ? '-' : kind
  const { time } = promise
  if (time === null) return 'vague'
  const at = time.minute === undefined ? '' : ` ${Math.floor(time.minute / 60)}:${String(time.minute % 60).padStart(2, '0')}`
  if (time.unit === 'weekday') return `weekday ${time.weekday} week ${time.weeks}${at}`
  if (time.unit === 'date') return `date ${time.day}.${time.month ?? '-'}.${time.year ?? '-'}${at}`
  return `${time.unit} ${time.count}${at}`
}

describe('German promises', () => {
  it.each([
    ['Wir melden uns bis morgen.', 'open-days 1'],
    ['Wir melden uns bis Freitag bei Ihnen.', 'weekday 5 week 0'],
    ['Ich schaue mir das heute noch an.', 'open-days 0'],
    ['Wir melden uns innert 48 Stunden.', 'hours 48'],
    ['Wir prüfen das und melden uns innerhalb von 2 Werktagen.', 'open-days 2'],
    ['Innerhalb von zwei Werktagen haben Sie eine Antwort von uns.', 'open-days 2'],
    ['Wir melden uns in den nächsten Tagen.', 'vague'],
    ['Sie hören nächste Woche von uns.', 'week 1'],
    ['Wir geben Ihnen bis zum 12. März Bescheid.', 'date 12.3.-'],
    ['Sie erhalten bis 12.03. eine Rückmeldung.', 'date 12.3.-'],
    ['Sie erhalten am 12.03.2026 eine Antwort.', 'date 12.3.2026'],
    ['Wir melden uns bis zum 15. bei dir.', 'date 15.-.-'],
    ['Wir klären das ab und melden uns spätestens übermorgen.', 'open-days 2'],
    ['Ich melde mich bis morgen Mittag.', 'open-days 1 12:00'],
    ['Wir melden uns bis heute 15 Uhr.', 'open-days 0 15:00'],
    ['Bis 17.30 Uhr wissen wir mehr.', 'open-days 0 17:30'],
    ['Wir melden uns am Montag um 10 Uhr.', 'weekday 1 week 0 10:00'],
    ['Wir melden uns nächste Woche Dienstag.', 'weekday 2 week 1'],
    ['Wir melden uns Anfang nächster Woche.', 'weekday 2 week 1'],
    ['Wir geben dir diese Woche noch Bescheid.', 'week 0'],
    ['Wir melden uns bis Ende der Woche.', 'week 0'],
    ['Vor dem Wochenende melden wir uns.', 'week 0'],
    ['Wir melden uns in 2-3 Werktagen.', 'open-days 3'],
    ['Die Prüfung läuft, wir melden uns in 24 bis 48 Stunden.', 'hours 48'],
    ['Wir melden uns innerhalb einer Stunde.', 'hours 1'],
    ['Gib uns bitte eine halbe Stunde, wir schauen nach.', 'minutes 30'],
    ['Wir melden uns innerhalb einer Woche.', 'from-now 1'],
    ['In zwei Wochen melden wir uns.', 'from-now 2'],
    ['Wir melden uns bis Ende des Monats.', 'month 0'],
    ['Wir informieren Sie bis Monatsende.', 'month 0'],
    ['Wir melden uns im nächsten Monat.', 'month 1'],
    ['Sie bekommen heute im Laufe des Tages Bescheid.', 'open-days 0'],
    ['Wir melden uns heute oder morgen.', 'open-days 1'],
    ['Wir prüfen das. Bis Freitag!', 'weekday 5 week 0'],
    ['Ein Kollege ruft Sie heute noch zurück.', 'open-days 0'],
    ['Wir rufen Sie am Donnerstag an.', 'weekday 4 week 0'],
    ['Wir klären das. Spätestens am Mittwoch melden wir uns.', 'weekday 3 week 0'],
    ['Wir melden uns bis Fr.', 'weekday 5 week 0'],
    ['Gib mir bis morgen, dann weiss ich mehr!', 'open-days 1'],
    ['Ich gebe dir bis spätestens Freitagmittag Bescheid.', 'weekday 5 week 0 12:00'],
    ['Wir melden uns in Kürze.', 'vague'],
    ['Wir melden uns schnellstmöglich.', 'vague'],
    ['Schick uns deine Nummer per DM, wir melden uns dann bis morgen.', 'open-days 1'],
    ['Wir melden uns bis Ende Woche.', 'week 0'],
    ['Wir melden uns anfangs nächster Woche.', 'weekday 2 week 1'],
    ['Wir melden uns heute, spätestens morgen.', 'open-days 1'],
    ['Wir melden uns bis Freitag, 13 Uhr.', 'weekday 5 week 0 13:00'],
    ['Wir melden uns am Nachmittag.', 'open-days 0'],
    ['Sobald ich morgen mehr weiss, melde ich mich.', 'open-days 1'],
    ['Wir prüfen das heute noch und melden uns bis Freitag.', 'weekday 5 week 0'],
    ['Ich gebe das heute weiter. Du hörst bis Montag von uns.', 'weekday 1 week 0'],
    ['Wir klären das morgen mit der Technik, die Rückmeldung kommt übermorgen.', 'open-days 2'],
    ['Wir rufen Sie heute noch an und melden uns dann bis Freitag mit dem Ergebnis.', 'open-days 0'],
    ['Unser Planer klärt das und ruft Sie bis morgen an. Bitte schicken Sie uns Ihre Nummer per Direktnachricht.', 'open-days 1'],
  ])('%s → %s', (text, expected) => {
    expect(promised(text)).toBe(expected)
  })
})

describe('English promises', () => {
  it.each([
    ["We'll get back to you by tomorrow.", 'open-days 1'],
    ["We'll get back to you within 48 hours.", 'hours 48'],
    ["You'll have an answer by end of day.", 'open-days 0'],
    ['We will be in touch next week.', 'week 1'],
    ['We will follow up by 12 March.', 'date 12.3.-'],
    ['We will follow up by March 12th.', 'date 12.3.-'],
    ["I'll update you by Friday.", 'weekday 5 week 0'],
    ["I'll update you next Friday.", 'weekday 5 week 1'],
    ['You will hear from us within 2 business days.', 'open-days 2'],
    ['Someone will call you this afternoon.', 'open-days 0'],
    ["We'll let you know by 5pm.", 'open-days 0 17:00'],
    ["We'll let you know by 17:00 tomorrow.", 'open-days 1 17:00'],
    ['We should know more by Monday noon.', 'weekday 1 week 0 12:00'],
    ['Please allow us 3 to 5 working days to look into this.', 'open-days 5'],
    ["We'll be back to you within the hour.", 'hours 1'],
    ["We'll update you by the end of the week.", 'week 0'],
    ["We'll be in touch within a week.", 'from-now 1'],
    ["I'll have an answer for you the day after tomorrow.", 'open-days 2'],
    ["We'll be in touch by the end of the month.", 'month 0'],
    ["We'll get back to you by 2026-03-12.", 'date 12.3.2026'],
    ["We'll get back to you shortly.", 'vague'],
    ["We'll be in touch in the next few days.", 'vague'],
    ['DM us your number and we will get back to you by tomorrow.', 'open-days 1'],
    ['If you DM us your number we will call you back today.', 'open-days 0'],
    ["I'm asking our team tonight and we'll get back to you by Monday.", 'weekday 1 week 0'],
    ['We are chasing this today. We will update you tomorrow.', 'open-days 1'],
    ['Our planner is on it and will call you by tomorrow. Please DM us your number.', 'open-days 1'],
  ])('%s → %s', (text, expected) => {
    expect(promised(text)).toBe(expected)
  })
})

describe('a time that promises nothing', () => {
  it.each([
    ['what was done today', 'Wir haben Ihr Anliegen heute an die Fachabteilung weitergeleitet.', '-'],
    ['what was done this morning', 'We have passed this on this morning.', '-'],
    ['the message of today', 'Danke für Ihre Nachricht von heute, wir prüfen das.', '-'],
    ['a wait that lies behind', 'Wir wissen, dass Sie seit 48 Stunden warten, und kümmern uns.', '-'],
    ['a morning, not tomorrow', 'Guten Morgen, wir schauen uns das an.', '-'],
    ['office hours', 'Wir prüfen das. Wir sind montags bis freitags für Sie da.', '-'],
    ['what the customer is to do until then', 'Bitte schreiben Sie uns bis morgen eine DM.', 'deflected'],
    ['a DM, and nothing of when', 'Schick uns eine DM, dann schauen wir uns das an.', 'deflected'],
    ['the date of a thing that is said', 'Der Techniker kommt am Freitag.', 'answer'],
    ['a receipt', 'Ihre Ticketnummer lautet 4711. Wir melden uns innerhalb von 24 Stunden.', 'automatic'],
  ])('%s: %s', (_rule, text, expected) => {
    expect(promised(text)).toBe(expected)
  })
})

it('keeps the words', () => {
  expect(kindOf('Hallo Petra, wir prüfen das und melden uns bis Freitag bei dir!', { flags: [], sameTexts: 1 })).toEqual({
    kind: 'holding',
    reason: 'it only promises to look into it: "wir prüfen das"',
    promise: { passage: 'melden uns bis Freitag bei dir', time: { unit: 'weekday', weekday: 5, weeks: 0 } },
  })
})
