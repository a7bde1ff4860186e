import { anyOf, type PhraseSet } from './phrase-set.js'

const MESSAGE = '(?:nachricht|anfrage|mitteilung|anliegen|mail|beschwerde|meldung|schreiben|reklamation)'
const YOU = '(?:sie|dich|euch|ihnen|dir)'
/** Verbs of looking into it; their participles ("geprüft") tell a result and are left out. */
const CHECK =
  '(?:pruefe[nt]?|prueft|(?:ab)?klaere[nt]?|(?:ab)?klaert|untersuchen?|analysieren?|recherchieren?|nachforschen|ueberpruefe[nt]?)'
const NOT_THE_CUSTOMER = `^(?!.*\\b${CHECK} (?:sie|du|ihr)\\b)(?!.*\\b(?:koennen|koennten|sollten|muessen|kannst|solltest) (?:sie|du)\\b)(?!.*\\bbitte pruefe\\b)`

export const german: PhraseSet = {
  automatic: anyOf(
    '\\bautomatisch\\w*\\b.*\\b(?:antwort|nachricht|e?mail|bestaetigung|generiert\\w*|erstellt\\w*|versendet|verschickt)\\b',
    '\\b(?:eingangsbestaetigung|abwesenheitsnotiz)\\b',
    '\\bantworten? (?:sie )?(?:bitte )?nicht auf diese\\b',
    '\\b(?:ticket|vorgangs|fall|bearbeitungs|referenz)s? ?(?:nummer|nr|id)\\b.*\\b(?:lautet|ist|\\d+)\\b',
    '\\bticket\\b.*\\b(?:erstellt|eroeffnet|angelegt|registriert|erfasst)\\b',
  ),
  receipt: anyOf(
    `\\b${MESSAGE}\\b.*\\b(?:eingegangen|erhalten|registriert|erfasst|angekommen)\\b`,
    `\\b(?:eingang|erhalt) (?:ihrer|deiner|eurer)\\b.*\\b${MESSAGE}\\b`,
  ),
  holding: anyOf(
    '\\bkuemmer\\w*\\b.*\\b(?:uns|mich|sich)\\b',
    '\\b(?:uns|mich|sich)\\b.*\\bkuemmern\\b',
    '\\bweiter ?(?:geleitet|gegeben|gereicht|gemeldet|zuleiten|zugeben|leiten)\\b',
    '\\b(?:leite\\w*|geb\\w*|reiche\\w*)\\b.*\\bweiter\\b',
    '\\b(?:schau\\w*|seh\\w*|guck\\w*)\\b.*\\b(?:uns|mir)\\b.*\\ban\\b',
    '\\b(?:uns|mir)\\b.*\\b(?:anschauen|ansehen|angucken|anzuschauen|anzusehen)\\b',
    '\\b(?:schau\\w*|seh\\w*|haken?|frage?n?)\\b(?! sie\\b)(?! bitte\\b)(?:.*\\b)?(?:nach|intern)$',
    `${NOT_THE_CUSTOMER}.*\\b${CHECK}\\b`,
    '\\bin (?:der |interner )?(?:pruefung|bearbeitung|abklaerung|klaerung)\\b',
    '\\barbeite\\w*\\b.*\\b(?:daran|dran|hochdruck|loesung|behebung)\\b',
    '\\b(?:sind|bin|bleiben?)\\b.*\\b(?:dran|daran|am ball)\\b',
    '\\bgehe?n?\\b.*\\b(?:sache|fall|hinweis|anliegen|dem)\\b.*\\bnach\\b|\\bauf dem (?:schirm|radar)\\b',
    '\\b(?:problem|fehler|stoerung)\\b.*\\bbekannt$',
    '\\bmelden? (?:wir |ich )?(?:uns|mich)\\b',
    '(?<!\\bbei )\\b(?:uns|mich)\\b.*\\bmelden\\b',
    `\\bkomm\\w*\\b.*\\bauf ${YOU}\\b.*\\bzu(?:rueck)?\\b`,
    `\\bhalten? (?:wir )?${YOU} auf dem laufenden\\b`,
    '\\b(?:informiert|gemeldet|verstaendigt|kontaktiert|eingeschaltet|uebergeben)\\b.*\\b(?:kolleg\\w*|team|abteilung|fach\\w*|technik\\w*)\\b',
    '\\b(?:kolleg\\w*|\\w*team|\\w*abteilung|fach\\w*|technik\\w*)\\b.*\\b(?:informiert|gemeldet|verstaendigt|kontaktiert|eingeschaltet|uebergeben)\\b',
    '\\bnehmen? (?:wir |ich )?(?:das|es|dies|ihr\\w*|dein\\w*|den|die)\\b.*\\b(?:auf|mit)$',
    '\\bgeduld\\b',
    '\\bschnellst\\w+\\b',
    '\\bso (?:schnell|rasch|bald) (?:wie|als) moeglich\\b',
  ),
  deflected: anyOf(
    '\\b(?:dm|pn|pm|direktnachricht|privatnachricht|private[nr]? nachricht|persoenliche[nr]? nachricht)\\b',
    '^(?!.*\\b(?:wir|ich)\\b).*\\b(?:schick(?:e|en|t)?|schreib(?:e|en|t)?|send(?:e|en|et)|teil(?:en|t)|uebermitteln?|gib|geben?|gebt|nenn(?:e|en|t)?|lass(?:en|t)?)\\b.*\\buns\\b',
    '^(?!.*\\b(?:wir|ich)\\b).*\\b(?:per|via) (?:\\w+ ){0,2}(?:e ?mail|mail|nachricht|telefon)\\b',
    '^(?!.*\\b(?:wir|ich)\\b).*\\b(?:kontaktformular|formular|hotline|mailadresse)\\b',
    '\\b(?:wende[nt]?|wendet|melde[nt]?)\\b(?: (?:sie|du|ihr))?(?: bitte)? (?:sich|dich|euch|bei uns)\\b',
    '^(?!.*\\b(?:wir|ich)\\b).*\\b(?:rufe?n?|ruft|kontaktiere?n?|kontaktiert|erreichen?)\\b(?: (?:sie|du|ihr))?(?: bitte)? (?:uns|unser\\w*|den|die)\\b',
    '^(?!.*\\b(?:wir|ich)\\b).*\\b(?:kunden|vertrags|bestell|auftrags|telefon|handy|mobil)nummer\\b',
    '\\b(?:sich|dich)\\b.*\\b(?:bei|an) (?:uns|unser\\w*|den|die)\\b.*\\b(?:melden|wenden)\\b',
    '\\b(?:sie|du) (?:erreichen|erreichst) uns\\b',
    '\\b(?:kundenservice|kundendienst|kundencenter|support|hotline)\\b.*\\bzustaendig\\b',
  ),
  done: anyOf(
    '\\b(?:behoben|geloest|erledigt|erstattet|zurueckerstattet|gutgeschrieben|storniert|ersetzt|freigeschaltet|korrigiert|repariert)\\b',
    '\\b(?:funktioniert|geht|laeuft|klappt) (?:\\w+ ){0,2}wieder\\b',
  ),
  courtesy: anyOf(
    '\\b(?:dank|danke|danken|dankeschoen|merci)\\b',
    '\\bleid\\b',
    '\\b(?:bedauer\\w*|entschuldig\\w*|sorry|verzeihung|pardon|verstaendnis|unannehmlichkeit\\w*|umstaende)\\b',
    '\\b(?:aerger\\w*|unmut|frust\\w*|enttaeusch\\w*|unschoen\\w*|schade|nachvollziehen|ernst|anspruch)\\b',
    '\\bnicht\\b.*\\b(?:passieren|vorkommen|geschehen|laufen|sein)$',
    '\\b(?:freut|freuen) uns\\b|\\buns (?:sehr )?wichtig\\b',
    '^(?:hallo|hi|hey|hoi|gruezi|servus|moin|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|salue?|sali)\\b',
    '\\b(?:gruess\\w*|gruss|lg|vg|mfg)\\b|^(?:ihr|dein|euer)\\b.*team$|\\bteam$',
    '\\bschoene[nrs]? (?:tag|abend|woche\\w*|feiertag\\w*)\\b|\\balles gute\\b',
    '\\bzur verfuegung\\b|\\bzoegern? \\w+ nicht\\b|\\bgerne? (?:weiter|fuer \\w+ da)\\b|\\bhelfen\\b.*\\bgerne?\\b|\\bgerne?\\b.*helfen\\b',
    '\\b(?:bei|fuer|falls|sollten|wenn)\\b.*\\b(?:fragen|rueckfragen|frage|unklarheiten)\\b',
  ),
  subordinate: anyOf('^(?:dass|damit|sodass|so dass|um|wenn|falls|sobald|sofern|ob|bis|wie|was|wo|wer|welche[rnms]?)\\b'),
}
