/** `export`, and what `import` says of what it wrote. */
export const exportWords: Readonly<Record<string, string>> = {
  'everything that is stored, one JSON object a line; `import` reads it back':
    'alles, was gespeichert ist, ein JSON-Objekt je Zeile; `import` liest es wieder ein',
  'where it is written, readable by you alone; without it, or with -, to standard output':
    'wohin geschrieben wird, nur für Sie lesbar; ohne Angabe oder mit - auf die Standardausgabe',
  'replace a file that is there': 'eine vorhandene Datei ersetzen',
  'only feeds, comment feeds and WordPress sites, as OPML 2.0': 'nur Feeds, Kommentar-Feeds und WordPress-Seiten, als OPML 2.0',
  'only these, parted by commas: {}': 'nur dies, durch Kommas getrennt: {}',
  'all that is stored, in a file that you alone may read': 'alles, was gespeichert ist, in einer Datei, die nur Sie lesen können',
  'all that is stored of one person, for whoever asks for it':
    'alles, was von einer Person gespeichert ist, wenn sie danach fragt',
  'from a pipe: what was written in the last thirty days': 'in eine Pipe: was in den letzten dreißig Tagen geschrieben wurde',
  [`One JSON object a line, each with its "type". The first one is "export", the
last one is "end" with the number of lines of each type: where it is missing,
the export was cut. What a poll writes meanwhile may be in it or not.
Filters choose mentions, cases by the mention that they are shown by, and
deliveries that tell of those cases. What they say nothing about is left out:
silences with any filter, sources with any but --source, gaps with any but
--source, --since and --until. With --search, what is not about you.`]: `Je Zeile ein JSON-Objekt mit seinem "type". Die erste heißt "export", die letzte
"end" und nennt die Zahl der Zeilen jeder Art: Fehlt sie, ist der Export
abgeschnitten. Was ein Abruf inzwischen schreibt, kann darin stehen oder nicht.
Filter wählen Erwähnungen, Fälle nach der Erwähnung, mit der sie gezeigt werden,
und Zustellungen, die von diesen Fällen handeln. Worüber sie nichts sagen, fehlt:
Stummschaltungen bei jedem Filter, Quellen bei jedem außer --source, Lücken bei
jedem außer --source, --since und --until. Mit --search auch, was nicht Sie betrifft.`,
  'exporting: {} lines': 'Export: {} Zeilen',
  '{} lines written': '{} Zeilen geschrieben',
  'interrupted; the export is cut': 'abgebrochen; der Export ist abgeschnitten',
  'interrupted; {} was not written': 'abgebrochen; {} wurde nicht geschrieben',
  '--only {}: these filters say nothing about it': '--only {}: darüber sagen diese Filter nichts',
  'with them there are: {}': 'mit ihnen gibt es: {}',
  '{} is a folder or a device, not a file': '{} ist ein Ordner oder ein Gerät, keine Datei',
  'name a file; without a name everything goes to standard output':
    'eine Datei nennen; ohne Namen geht alles auf die Standardausgabe',
  '{} is there already': '{} gibt es schon',
  'take another name, or --force to replace it': 'einen anderen Namen wählen, oder --force, um sie zu ersetzen',
  'nothing was written': 'nichts wurde geschrieben',
  // why a line of an import was left out
  'it is no JSON': 'ist kein JSON',
  'it has neither url nor text': 'hat weder url noch text',
  'it is its own parent': 'antwortet auf sich selbst',
  'its {} is no object': '{} ist kein Objekt',
  'its {} is no text': '{} ist kein Text',
  'its {} is neither true nor false': '{} ist weder true noch false',
  'its {} is no number of people': '{} ist keine Anzahl Menschen',
  'its {} is no id': '{} ist keine Kennung',
  'its {} is no http address: {}': '{} ist keine http-Adresse: {}',
  'its {} is no instant with a zone, such as 2026-11-20T09:00:00Z: {}':
    '{} ist kein Zeitpunkt mit Zone wie 2026-11-20T09:00:00Z: {}',
  'its type is {}; known are mention and cursor': 'type ist {}; bekannt sind mention und cursor',
  // why a file cannot be written
  'its folder does not exist': 'den Ordner gibt es nicht',
  'its folder is no folder': 'der Ordner ist kein Ordner',
  'this user may not write into its folder': 'dieser Benutzer darf nicht in den Ordner schreiben',
  'its folder can only be read': 'der Ordner ist nur lesbar',
  'the disk is full': 'die Platte ist voll',
  // import
  'under which source it is stored: one of the configuration, or a name of its own (default: the one that a line names, or import)':
    'unter welcher Quelle es gespeichert wird: einer der Konfiguration oder einem eigenen Namen (Vorgabe: die eine Zeile nennt, sonst import)',
  [`A line is an object with "id" and "url" or "text", and whatever is known of
platform, author {id, handle, name, url, followers}, title, html, published_at,
edited_at, parent_id, root_id, language, official, deleted, source. What is known
already is left alone, so a file may be imported again and again.
What monitor export wrote is read back: mentions, and what people labelled; its
other lines are passed over.`]: `Eine Zeile ist ein Objekt mit "id" und "url" oder "text" und dem, was man weiß von
platform, author {id, handle, name, url, followers}, title, html, published_at,
edited_at, parent_id, root_id, language, official, deleted, source. Bekanntes bleibt
unberührt, eine Datei darf also immer wieder eingelesen werden.
Was monitor export schrieb, wird wieder eingelesen: Erwähnungen und was Personen
eingeordnet haben; seine übrigen Zeilen werden übergangen.`,
  'read back what monitor export wrote: each mention goes under the source that it came from':
    'wieder einlesen, was monitor export schrieb: jede Erwähnung kommt unter die Quelle, aus der sie stammt',
  '{} labelled': '{} eingeordnet',
  '{} lines of an export passed over': '{} Zeilen eines Exports übergangen',
  'an export in it has no last line, so it was cut: what stood behind that is missing':
    'einem Export darin fehlt die letzte Zeile, er wurde also abgeschnitten: was dahinter stand, fehlt',
  'A line of an export': 'Eine Zeile eines Exports',
}
