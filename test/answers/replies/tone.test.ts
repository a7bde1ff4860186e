import { describe, expect, it } from 'vitest'
import { isClosingNote, unsolvedIn } from '../../../src/answers/replies/tone.js'

describe('a customer says that it did not help', () => {
  it.each([
    'Das hilft mir nicht.',
    'das hilft mir leider gar nicht weiter',
    'Hilft mir nix.',
    'Hat leider nichts gebracht.',
    'Danke, aber das hat nicht funktioniert.',
    'Es geht immer noch nicht!',
    'Geht leider noch immer nicht',
    'Funktioniert weiterhin nicht.',
    'Klappt trotzdem nicht...',
    'Bei mir ist nach wie vor alles gesperrt.',
    'Das Problem besteht weiterhin.',
    'Immer noch das gleiche Problem.',
    'Das ist keine Antwort auf meine Frage.',
    'Das war keine Lösung.',
    'Hab ich alles schon probiert, ohne Erfolg.',
    'Heute schon wieder das Gleiche.',
    'Ihre Antwort hilft mir nicht weiter.',
    'Dein Tipp hat nicht geholfen.',
    'Das Geld ist immer noch nicht angekommen.',
    'Weder Geld noch Antwort.',
    'Bei mir tut sich nichts.',
    'Nein, das war es nicht.',
    'Bis heute kein Geld.',
    'Habe ich probiert. Nichts.',
    'Leider keine Änderung.',
    'Die Karte ist wieder gesperrt.',
    'Goht immer no nöd!',
    'Bi mir gaht das immer no nid.',
    'Angedrückt, eingerastet, tropft genau wie vorher.',
    'Drips exactly as before.',
    'Still not working.',
    "It still doesn't work",
    "That didn't help.",
    "That doesn't help me at all",
    'No luck, same error.',
    'Same problem again.',
    'Still nothing!',
    'Tried that already, nothing changed.',
    'The link is broken.',
    'I never got the refund.',
    'It stopped working again.',
    'No it isnt fixed',
    'Still waiting.',
    'Makes no difference.',
    "That's not an answer.",
    "Thanks, but it isn't fixed.",
    'This does not answer my question.',
    "I still can't log in.",
  ])('%s', (text) => {
    expect(unsolvedIn(text)).not.toBeNull()
  })
})

describe('a customer says something else', () => {
  it.each([
    'Danke, hat geklappt!',
    'Läuft jetzt wieder genau wie vorher.',
    'Das Problem lag an meinem Router, nicht an euch.',
    'Ich konnte mich nicht früher melden, danke für die Hilfe!',
    'Dann warte ich mal auf die Post.',
    'Not urgent, just curious',
    'Das hilft mir weiter, vielen Dank.',
    'Super, geht wieder.',
    'Kein Problem, danke.',
    'Ich habe keine Fragen mehr.',
    'Alles klar, dann warte ich.',
    'Wie lange dauert das denn?',
    'Noch eine Frage: Gilt das auch für Österreich?',
    'Ist nicht mehr nötig.',
    'Works now, thanks.',
    'No worries.',
    'Great, that helped!',
    'And when will it arrive?',
  ])('%s', (text) => {
    expect(unsolvedIn(text)).toBeNull()
  })
})

describe('what an edit added only closes', () => {
  it.each([
    ['EDIT: hat sich erledigt, danke!', true],
    ['Update: Problem gelöst, danke für die schnelle Hilfe.', true],
    ['EDIT: sorted, thanks!', true],
    ['EDIT: geht immer noch nicht, danke für nichts.', false],
    ['Nachtrag: jetzt wurde auch noch doppelt abgebucht!', false],
  ])('%s', (text, closes) => {
    expect(isClosingNote(text)).toBe(closes)
  })
})
