/** Findings of `monitor check`. */
export const errorsCheck: Readonly<Record<string, string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  ok: 'ok',
  config: 'Konfiguration',
  database: 'Datenbank',
  secret: 'Geheimnis',
  clock: 'Uhr',
  source: 'Quelle',
  receiver: 'Empfänger',
  'All is well.': 'Alles ist in Ordnung.',
  '{} of {}: {}, {}, {}': '{} von {}: {}, {}, {}',
  '{} source': '{} Quelle',
  '{} sources': '{} Quellen',
  '{} policy': '{} Regel',
  '{} policies': '{} Regeln',
  '{} receiver': '{} Empfänger',
  '{} receivers': '{} Empfänger',
  '{} item': '{} Eintrag',
  '{} items': '{} Einträge',
  '{} warning': '{} Warnung',
  '{} warnings': '{} Warnungen',
  '{}: its address begins with http://, so nothing is sent there':
    '{}: die Adresse beginnt mit http://, deshalb wird nichts dorthin gesendet',
  'write https://, or allow_private: true in your own network':
    'schreiben Sie https://, oder im eigenen Netz allow_private: true',
  'brand {}: hints has no word that can stand beside the name, so its bare name in a text hardly ever means you':
    'Marke {}: unter hints steht kein Wort, das neben dem Namen stehen kann; der bloße Name in einem Text meint Sie deshalb fast nie',
  'name some words (Vertrag, Filiale), or leave hints out: then the name always means you':
    'nennen Sie einige Wörter (Vertrag, Filiale), oder lassen Sie hints weg: dann meint der Name immer Sie',
  'the disk of {} is nearly full: {}': 'der Datenträger von {} ist fast voll: {}',
  '{} of {} are free; {} should be': '{} von {} sind frei; {} sollten es sein',
  'free some space: without room nothing is stored and nobody alerted':
    'schaffen Sie Platz: ohne ihn wird nichts gespeichert und niemand benachrichtigt',
  'company.official: {} writes in {} with the id {}; a name counts only where a source tells no ids':
    'company.official: {} schreibt in {} mit der id {}; ein Name zählt nur dort, wo eine Quelle keine ids nennt',
  'if that is you, write {}': 'sind Sie das, schreiben Sie {}',
  'over 99 %': 'über 99 %',
  'under 1 %': 'unter 1 %',
  '{}; a case opens only from {} on (triage.threshold)': '{}; ein Fall wird erst ab {} geöffnet (triage.threshold)',
  'triage.threshold {} changes nothing: whatever opens a case is at least {} sure':
    'triage.threshold {} ändert nichts: was einen Fall öffnet, ist zu mindestens {} sicher',
  'for fewer false alarms set it higher, or triage.recall lower; else leave it out':
    'für weniger Fehlalarme setzen Sie es höher, oder triage.recall tiefer; sonst lassen Sie es weg',
  '{}; try it: {}': '{}; ausprobieren: {}',
  '{}: works, last told at {}; try it: {}': '{}: erreichbar, zuletzt {}; ausprobieren: {}',
  '{}: {}, configured anew since: {}': '{}: {}, seither neu konfiguriert: {}',
  'try it: {}': 'ausprobieren: {}',
  '{}: {}, left alone until {}: {}': '{}: {}, in Ruhe gelassen bis {}: {}',
  'when it is mended: {}; what waits for it: monitor deliveries --receiver {}':
    'wenn es behoben ist: {}; was darauf wartet: monitor deliveries --receiver {}',
  'route {} is never reached, for route {} matches every case': 'Weg {} wird nie erreicht, denn auf Weg {} passt jeder Fall',
  'the first that matches counts: put the one without conditions last':
    'der erste, der passt, zählt: setzen Sie den ohne Bedingungen ans Ende',
  'receiver {} is told of nothing: no route names it': 'Empfänger {} erfährt nichts: kein Weg nennt ihn',
  'name it in alerts.routes, or take it out': 'nennen Sie ihn in alerts.routes, oder nehmen Sie ihn heraus',
  'no source is configured, so nothing is read': 'es ist keine Quelle konfiguriert, also wird nichts gelesen',
  'monitor add URL finds one and writes it': 'monitor add URL findet eine und schreibt sie',
  '{}: there': '{}: vorhanden',
  '{}: not there yet': '{}: noch nicht vorhanden',
  'the first monitor poll creates it': 'das erste monitor poll legt sie an',
  '{}: sound': '{}: unversehrt',
  'restore it from a backup, or start anew with another --db':
    'stellen Sie sie aus einer Sicherung wieder her, oder beginnen Sie mit einer anderen --db neu',
  '{}: traces of what was erased are still in it, for since {} it could not be written anew: {}':
    '{}: Spuren von Gelöschtem stehen noch darin, denn seit {} ließ sie sich nicht neu schreiben: {}',
  'every poll tries again once a day; when it is mended, this does it at once: {}':
    'die Abrufe versuchen es einmal am Tag wieder; wenn es behoben ist, macht das hier es sofort: {}',
  'the last poll was at {}, which lies in the future': 'der letzte Abruf war {}, und das liegt in der Zukunft',
  'set the clock of this machine': 'stellen Sie die Uhr dieses Rechners',
  'now is {}': 'jetzt ist {}',
  'the last poll was at {}': 'der letzte Abruf war {}',
  'the last poll was at {}, {} ago: nothing was read since': 'der letzte Abruf war {}, vor {}: seither wurde nichts gelesen',
  'see whether cron or the timer still runs; monitor schedule --cron prints the line for it':
    'sehen Sie nach, ob cron oder der Timer noch läuft; monitor schedule --cron gibt die Zeile dafür aus',
  'take it out of the configuration, or write its new address there; monitor add URL finds it':
    'nehmen Sie sie aus der Konfiguration, oder tragen Sie ihre neue Adresse ein; monitor add URL findet sie',
  'look at it: monitor sources test {}': 'sehen Sie sie an: monitor sources test {}',
  '{}: failed {} times in a row, last at {}: {}': '{}: {}-mal hintereinander gescheitert, zuletzt {}: {}',
  '{}: failed at {}: {}': '{}: gescheitert {}: {}',
  '{}: unknown since {}: {}': '{}: unbekannt seit {}: {}',
  'receiver {}: {}': 'Empfänger {}: {}',
  '{} could not be looked at again before its alert: {}': '{} wurde vor der Meldung nicht noch einmal gelesen: {}',
  '{}: {} not looked at again before the alert: {}': '{}: {} vor der Meldung nicht noch einmal gelesen: {}',
  '{}: {} could not be read again: {}': '{}: {} war nicht noch einmal lesbar: {}',
  '{}: 1 thread was not read again in this run: {}': '{}: 1 Gespräch wurde in diesem Lauf nicht noch einmal gelesen: {}',
  '{}: {} threads were not read again in this run: {}': '{}: {} Gespräche wurden in diesem Lauf nicht noch einmal gelesen: {}',
  '{} threads in a row could not be read': '{} Gespräche hintereinander waren nicht lesbar',
  'worth another try later': 'später noch einmal versuchen',
  'check its settings: monitor check': 'prüfen Sie seine Einstellungen: monitor check',
  'heartbeat: {}': 'heartbeat: {}',
}
