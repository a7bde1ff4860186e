/** Comments in the file that `monitor init` writes. */
export const configFile: Readonly<Record<string, string>> = {
  'Configuration of monitor. `monitor check` names every fault in it; `monitor help config` says where it is searched.':
    'Konfiguration von monitor. `monitor check` nennt jeden Fehler darin; `monitor help config` sagt, wo sie gesucht wird.',
  'Durations: 90s 15m 4h 3d 2w. Secrets never stand here: write token_env, token_file or token_command instead of token.':
    'Dauern: 90s 15m 4h 3d 2w. Geheimnisse stehen nie hier: token_env, token_file oder token_command statt token schreiben.',
  'CHANGE: your company': 'ÄNDERN: Ihr Unternehmen',
  'CHANGE: what people call you': 'ÄNDERN: wie man Sie nennt',
  'what people call you; decides which texts are about you': 'wie man Sie nennt; entscheidet, welche Texte von Ihnen handeln',
  '[product names, your-domain.de]': '[Produktnamen, ihre-domain.de]',
  'a text with only these is not about you': 'ein Text nur mit diesen handelt nicht von Ihnen',
  'the name is a common word too: it counts beside one of these':
    'der Name ist auch ein gewöhnliches Wort: Er zählt neben einem von diesen',
  'the name is a common word too (Post, Orange): it counts beside one of these':
    'der Name ist auch ein gewöhnliches Wort (Post, Orange): Er zählt neben einem von diesen',
  'accounts whose replies count as yours; the id is the only safe proof':
    'Konten, deren Antworten als Ihre zählen; nur die Kennung beweist es sicher',
  'Where people write. match: brands (the text names you) · thread (the text or its root post does) · all':
    'Wo geschrieben wird. match: brands (der Text nennt Sie) · thread (der Text oder sein Ausgangsbeitrag) · all (alles)',
  'entries such as these; `monitor add URL` finds and writes them:':
    'Einträge wie dieser; `monitor add URL` findet und schreibt sie:',
  'monitor add --help names them all': 'monitor add --help nennt alle',
  'several spans: ["08:00-12:00", "13:00-17:30"]; also sat: "10:00-14:00"':
    'mehrere Spannen: ["08:00-12:00", "13:00-17:30"]; auch sat: "10:00-14:00"',
  'public holidays: DE · DE-BY · AT · CH-ZH': 'gesetzliche Feiertage: DE · DE-BY · AT · CH-ZH',
  'the first that matches counts': 'die erste, die passt, gilt',
  'card numbers in public cannot wait for Monday': 'öffentliche Kartennummern können nicht bis Montag warten',
  'working hours; 1d is a working day': 'Arbeitszeit; 1d ist ein Arbeitstag',
  'holds over holidays too': 'gilt auch über Feiertage',
  'of what people are told; de or en': 'der Meldungen; de oder en',
  'also teams, discord, telegram, matrix, zammad, jira, …': 'auch teams, discord, telegram, matrix, zammad, jira, …',
  'blacked out before anything is stored': 'wird vor dem Speichern geschwärzt',
  'tells site owners how to reach you': 'sagt den Betreibern, wie man Sie erreicht',
  "default: the user's data folder": 'sonst: der Datenordner des Benutzers',
}
