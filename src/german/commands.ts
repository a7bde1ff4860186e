/** What commands say themselves: what came of an act, of a poll, of an import. */
export const commands: Readonly<Record<string, string>> = {
  // acts
  '{} already {}': '{} bereits {}',
  '{} is part of {}, which is {}': '{} ist Teil von {}; dieser Fall ist {}',
  '{} is part of {}, which is already {}': '{} ist Teil von {}; dieser Fall ist bereits {}',
  'acknowledged for {}': 'für {} quittiert',
  'labelled {}': 'eingeordnet als: {}',
  noted: 'mit Notiz versehen',
  '{} merged into {}': '{} ist in {} aufgegangen',
  '{} split from {}': '{} von {} abgetrennt',
  '{}: {} by {} taken back': '{}: „{}“ von {} zurückgenommen',
  // polls and alerts
  'polling {}/{} {}': 'Abruf {}/{} {}',
  'nothing was due': 'nichts war fällig',
  '{} of {} read, {}': '{} von {} gelesen, {}',
  '{} edited': '{} bearbeitet',
  '{} deleted': '{} gelöscht',
  '{} not due': '{} nicht fällig',
  '1 alert sent': '1 Meldung gesendet',
  '{} alerts sent': '{} Meldungen gesendet',
  '{} waiting (monitor deliveries)': '{} warten (monitor deliveries)',
  '{} with gaps (monitor sources)': '{} mit Lücken (monitor sources)',
  '{} out of budget (monitor sources)': '{} mit erschöpftem Budget (monitor sources)',
  '{} read again': '{} nachgelesen',
  '{}, {} left for the next run': '{}, {} bleiben für den nächsten Lauf',
  '{} is not told after another look at its thread: {}': '{} wird nach erneutem Blick in das Gespräch nicht gemeldet: {}',
  '1 new mention is uncertain: monitor mentions --uncertain': '1 neue Erwähnung ist unsicher: monitor mentions --uncertain',
  '{} new mentions are uncertain: monitor mentions --uncertain':
    '{} neue Erwähnungen sind unsicher: monitor mentions --uncertain',
  '1 mention of the last {} days is uncertain: monitor mentions --uncertain {}':
    '1 Erwähnung der letzten {} Tage ist unsicher: monitor mentions --uncertain {}',
  '{} mentions of the last {} days are uncertain: monitor mentions --uncertain {}':
    '{} Erwähnungen der letzten {} Tage sind unsicher: monitor mentions --uncertain {}',
  'Sent to {}.': 'An {} gesendet.',
  // deliveries and silences
  'No delivery waits to be sent.': 'Keine Zustellung steht aus.',
  '{} due now: the next poll sends, or monitor notify': '{} jetzt fällig: der nächste Abruf sendet, oder monitor notify',
  '{} given up; what still holds is told again at the pace of repetitions':
    '{} aufgegeben; was noch gilt, wird im Takt der Wiederholungen wieder gemeldet',
  '1 other told otherwise meanwhile, or over: left as they are':
    '1 weitere inzwischen anders gemeldet oder vorbei: bleibt, wie sie ist',
  '{} others told otherwise meanwhile, or over: left as they are':
    '{} weitere inzwischen anders gemeldet oder vorbei: bleiben, wie sie sind',
  '{} was taken back already': '{} war schon zurückgenommen',
  '{} was over already': '{} war schon vorbei',
  '{} taken back': '{} zurückgenommen',
  // setting up
  'Nothing to add: {} is {} already.': 'Nichts hinzuzufügen: {} ist schon {}.',
  'Added to {}: {}': 'Hinzugefügt zu {}: {}',
  'Would be added to {}: {}': 'Würde hinzugefügt zu {}: {}',
  '; {} there already': '; {} schon vorhanden',
  'Next: monitor sources test {}': 'Als Nächstes: monitor sources test {}',
  'Set before the next poll: {}': 'Vor dem nächsten Abruf zu setzen: {}',
  'Also found, not added:': 'Auch gefunden, nicht hinzugefügt:',
  'Set before the first poll: {}': 'Vor dem ersten Abruf zu setzen: {}',
  'Without a feed, so not in it: {}': 'Ohne Feed, also nicht darin: {}',
  'unknown: public holidays of {} before {} and after {}': 'unbekannt: die Feiertage von {} vor {} und nach {}',
  // import and replay
  'importing: {} lines': 'Einlesen: {} Zeilen',
  'joining threads': 'Gespräche werden verbunden',
  '{} of {} lines can be read': '{} von {} Zeilen sind lesbar',
  'nothing was stored': 'nichts wurde gespeichert',
  '{} new': '{} neu',
  '{} unchanged': '{} unverändert',
  '{} left out': '{} ausgelassen',
  'line {} was left out: {}': 'Zeile {} wurde ausgelassen: {}',
  '{} more lines were left out': '{} weitere Zeilen wurden ausgelassen',
  'interrupted; nothing was stored': 'abgebrochen; nichts wurde gespeichert',
  'interrupted; everything up to line {} is stored': 'abgebrochen; alles bis Zeile {} ist gespeichert',
  'run it again: what is stored already is left alone': 'einfach wiederholen: was schon gespeichert ist, bleibt unberührt',
  'replaying: {} mentions': 'Durchspielen: {} Erwähnungen',
  'applied: {} mentions judged again, {} threads joined again':
    'angewendet: {} Erwähnungen neu beurteilt, {} Gespräche neu verbunden',
}
