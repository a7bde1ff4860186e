/** What leaves the database for good, and how. */
export const privacy: Readonly<Record<string, string>> = {
  'erase what is older than privacy.retention, or than you say, and take it off the disk':
    'löscht, was älter ist als privacy.retention oder als Sie sagen, auch vom Datenträger',
  'how much is older than privacy.retention, and what of it stays':
    'wie viel älter ist als privacy.retention und was davon bleibt',
  'erase that now, not once a day, and take it off the disk': 'das jetzt löschen statt einmal am Tag, auch vom Datenträger',
  'in a script: also what the configuration would keep': 'in einem Skript: auch, was die Konfiguration behielte',
  'what was published and first seen longer ago than this (else privacy.retention)':
    'was vor mehr als dieser Zeit veröffentlicht und zuerst gesehen wurde (sonst privacy.retention)',
  'say what would be erased, erase nothing': 'sagen, was gelöscht würde, nichts löschen',
  'do not ask where it erases more than the configuration says':
    'nicht fragen, wo mehr gelöscht wird, als die Konfiguration sagt',
  [`Erases words, names and addresses, in mentions, in the history of closed cases
and in the log of messages, as every poll does once a day by privacy.retention;
then writes the database anew, so that nothing of it is left in the file. What
open cases need stays, and so do the figures. Nothing brings it back.`]: `Löscht Texte, Namen und Adressen, in Erwähnungen, im Verlauf
abgeschlossener Fälle und im Protokoll der Meldungen, wie es jeder Abruf einmal
am Tag nach privacy.retention tut; danach wird die Datenbank neu geschrieben,
damit nichts davon in der Datei bleibt. Was offene Fälle brauchen, bleibt, und
die Zahlen auch. Nichts bringt es zurück.`,
  'how old is too old? privacy.retention is not configured': 'ab wann ist es zu alt? privacy.retention ist nicht gesetzt',
  'say it here, such as --older-than 365d, or in the configuration, such as privacy: { retention: 365d }':
    'sagen Sie es hier, etwa --older-than 365d, oder in der Konfiguration, etwa privacy: { retention: 365d }',
  '--older-than {}: privacy.retention is not configured, and what is erased is gone for good':
    '--older-than {}: privacy.retention ist nicht gesetzt, und was gelöscht ist, kommt nie wieder',
  '--older-than {}: privacy.retention keeps {}, and what is erased is gone for good':
    '--older-than {}: privacy.retention behält {}, und was gelöscht ist, kommt nie wieder',
  'look first: monitor prune --older-than {} --dry-run; then add --yes':
    'erst nachsehen: monitor prune --older-than {} --dry-run; dann --yes dazu',
  'older than {}, from before {}:': 'älter als {}, also vor {}:',
  'to erase: {}': 'zu löschen: {}',
  'to erase: {}, the oldest of {}': 'zu löschen: {}, die älteste vom {}',
  'to erase: {} of the log': 'zu löschen: {} des Protokolls',
  'stays while cases are open: {} ({})': 'bleibt, solange Fälle offen sind: {} ({})',
  'stays: numbers, states and times of all cases, for the figures':
    'bleibt: Nummern, Zustände und Zeiten aller Fälle, für die Zahlen',
  'Erase it for good?': 'Endgültig löschen?',
  'erasing: {} of {} mentions': 'Löschen: {} von {} Erwähnungen',
  'writing the database anew; that may take a minute': 'die Datenbank wird neu geschrieben; das kann eine Minute dauern',
  'erased: {}, {}': 'gelöscht: {}, {}',
  'the database takes {}, it took {}': 'die Datenbank braucht {}, vorher {}',
  'interrupted; what was erased until then is erased': 'abgebrochen; was bis dahin gelöscht wurde, ist gelöscht',
  'run it again: it goes on, and takes what was erased off the disk':
    'einfach wiederholen: es geht weiter und nimmt das Gelöschte vom Datenträger',
}
