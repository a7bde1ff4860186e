/** What goes wrong with sources, whatever platform they are of. */
export const errorsSources: Readonly<Record<string, string>> = {
  'it is asked again after the pause; poll less often if this happens every day':
    'nach der Pause wird wieder gefragt; rufen Sie seltener ab, wenn das jeden Tag geschieht',
  'raise `budget` of this source, or poll it less often': 'erhöhen Sie `budget` dieser Quelle, oder rufen Sie sie seltener ab',
  'the budget of {} is less than one request may take: {}': 'das Budget von {} ist weniger, als eine Anfrage brauchen kann: {}',
  'raise `budget` of this source to {} or more': 'erhöhen Sie `budget` dieser Quelle auf {} oder mehr',
  'the budget of {} is used up until {}; spent: {}; the next request may take {}':
    'das Budget von {} ist bis {} aufgebraucht; verbraucht: {}; die nächste Anfrage kann {} brauchen',
  'its budget of {} is used up until {}': 'ihr Budget von {} ist bis {} aufgebraucht',
  '{} is gone for good (HTTP 410)': '{} ist für immer weg (HTTP 410)',
  'the comments of {} are gone for good (HTTP 410)': 'die Kommentare von {} sind für immer weg (HTTP 410)',
  '{} says that it has ended ("expired")': '{} sagt, dass er beendet ist („expired“)',
  'its new address shows another site: posts whose ids are known are other posts, so nothing was stored':
    'an ihrer neuen Adresse steht eine andere Website: Beiträge mit bekannten ids sind andere Beiträge, deshalb wurde nichts gespeichert',
  'give the new site an "id" of its own in "sources"; the cases of {} stay. If it is the same site: monitor poll --source {} --force --baseline':
    'geben Sie der neuen Website eine eigene „id“ in „sources“; die Fälle von {} bleiben. Ist es dieselbe Website: monitor poll --source {} --force --baseline',
  'nothing was read yet at the address that it has now': 'an der Adresse, die sie jetzt hat, wurde noch nichts gelesen',
  'remove the source from the configuration, or give it its new address':
    'nehmen Sie die Quelle aus der Konfiguration, oder geben Sie ihr ihre neue Adresse',
  '{} read per hour': '{} Abfrage je Stunde',
  '{} reads per hour': '{} Abfragen je Stunde',
  '{} read per day': '{} Abfrage je Tag',
  '{} reads per day': '{} Abfragen je Tag',
  '{} read per month': '{} Abfrage je Monat',
  '{} reads per month': '{} Abfragen je Monat',
  '{} in money per hour': '{} an Geld je Stunde',
  '{} in money per day': '{} an Geld je Tag',
  '{} in money per month': '{} an Geld je Monat',
  '{} reads and {} in money per hour': '{} Abfragen und {} an Geld je Stunde',
  '{} reads and {} in money per day': '{} Abfragen und {} an Geld je Tag',
  '{} reads and {} in money per month': '{} Abfragen und {} an Geld je Monat',
  '{} reads and {} in money': '{} Abfragen und {} an Geld',
  '{} in money': '{} an Geld',
  '{} reads': '{} Abfragen',
  'enough was read to show some of it': 'es wurde genug gelesen, um etwas davon zu zeigen',
  '{} was refused: {}': '{} wurde abgelehnt: {}',
  '{} or {} was refused: {}': '{} oder {} wurde abgelehnt: {}',
  'it may have expired, been withdrawn, or lack a right: make a new one where the platform gives it out; monitor check --online tries it':
    'vielleicht ist es abgelaufen, zurückgezogen, oder es fehlt ihm ein Recht: erzeugen Sie ein neues, wo die Plattform es ausgibt; monitor check --online probiert es aus',
  '{} answered {} instead of JSON': '{} antwortete {} statt JSON',
  'open the address in a browser: a login, cookie or bot wall may stand before it, or it is another kind of site than `type` says':
    'öffnen Sie die Adresse im Browser: vielleicht steht eine Anmeldung, eine Cookie- oder eine Bot-Sperre davor, oder die Seite ist von anderer Art, als `type` sagt',
  '{} is {}': '{} ist {}',
  '{} is not a feed: the document is empty': '{} ist kein Feed: das Dokument ist leer',
  '{} is not a feed: an HTML page': '{} ist kein Feed: eine HTML-Seite',
  '{} is not a feed: an HTML page titled "{}"': '{} ist kein Feed: eine HTML-Seite mit dem Titel „{}“',
  '{} is not a feed: JSON that is no JSON Feed': '{} ist kein Feed: JSON, das kein JSON Feed ist',
  '{} is not a feed: XML or HTML that begins with <{}>': '{} ist kein Feed: XML oder HTML, das mit <{}> beginnt',
  '{} is not a feed: text that begins with "{}"': '{} ist kein Feed: Text, der mit „{}“ beginnt',
  'not a feed: the document is empty': 'kein Feed: das Dokument ist leer',
  'not a feed: an HTML page': 'kein Feed: eine HTML-Seite',
  'not a feed: an HTML page titled "{}"': 'kein Feed: eine HTML-Seite mit dem Titel „{}“',
  'not a feed: JSON that is no JSON Feed': 'kein Feed: JSON, das kein JSON Feed ist',
  'not a feed: XML or HTML that begins with <{}>': 'kein Feed: XML oder HTML, das mit <{}> beginnt',
  'not a feed: text that begins with "{}"': 'kein Feed: Text, der mit „{}“ beginnt',
  'open the address in a browser: a login, cookie or bot wall must be passed for us, or the feed stands at another address (`monitor add URL` looks for it)':
    'öffnen Sie die Adresse im Browser: vielleicht sperrt eine Anmeldung, eine Cookie- oder eine Bot-Abfrage uns aus, oder der Feed steht unter einer anderen Adresse (`monitor add URL` sucht ihn)',
  'the server sent nothing; if that stays so, ask its owner or look for another address with `monitor add URL`':
    'der Server sendete nichts; bleibt das so, fragen Sie den Betreiber, oder suchen Sie mit `monitor add URL` eine andere Adresse',
  'set "url" to the address of an RSS, Atom or JSON feed; `monitor add URL` looks for it':
    'setzen Sie „url“ auf die Adresse eines Feeds (RSS, Atom oder JSON); `monitor add URL` sucht sie',
  '{} does not take {}{}': '{} nimmt {} nicht an{}',
  '{}: HTTP {}': '{}: HTTP {}',
  'client_id and client_secret': 'client_id und client_secret',
  'client_id, client_secret or refresh_token': 'client_id, client_secret oder refresh_token',
  'the service account in credentials': 'das Dienstkonto in credentials',
  'credentials is no service account: it has to be the JSON file with client_email and private_key in it':
    'credentials ist kein Dienstkonto: es muss die JSON-Datei sein, in der client_email und private_key stehen',
  '{} holds no private key; it is a text that begins with -----BEGIN PRIVATE KEY-----':
    '{} enthält keinen privaten Schlüssel; das ist ein Text, der mit -----BEGIN PRIVATE KEY----- beginnt',
  '{} holds another kind of key: {} is needed': '{} enthält einen Schlüssel anderer Art: gebraucht wird {}',
  'run the program by hand to see what is wrong': 'führen Sie das Programm von Hand aus, um zu sehen, was nicht stimmt',
  'check `command` of this source': 'prüfen Sie `command` dieser Quelle',
  'let it print less at a time and go on from its cursor, or raise `timeout` of this source':
    'lassen Sie es weniger auf einmal ausgeben und von seinem Cursor an weitermachen, oder erhöhen Sie `timeout` dieser Quelle',
  '{} printed more than {} bytes': '{} gab mehr als {} Bytes aus',
  'let it print less at a time and go on from its cursor, or raise max_body of this source':
    'lassen Sie es weniger auf einmal ausgeben und von seinem Cursor an weitermachen, oder erhöhen Sie max_body dieser Quelle',
  '{} printed {} line(s), none of them JSON': '{} gab {} Zeile(n) aus, keine davon JSON',
  'it has to print one JSON object a line on its standard output, and everything else on its standard error':
    'es muss auf seiner Standardausgabe je Zeile ein JSON-Objekt ausgeben, und alles andere auf der Fehlerausgabe',
  '{} gave a cursor of more than 64 kB': '{} gab einen Cursor von mehr als 64 kB',
  'a cursor says where to go on, not what was seen': 'ein Cursor sagt, wo es weitergeht, nicht, was schon gesehen wurde',
  '{} more lines were left out': '{} weitere Zeilen wurden ausgelassen',
  '{} could not be started ({})': '{} ließ sich nicht starten ({})',
  'it is not executable': 'es ist nicht ausführbar',
  'its arguments are too long': 'seine Angaben sind zu lang',
  'there is no {}, or not the program that its first line names':
    'es gibt {} nicht, oder nicht das Programm, das seine erste Zeile nennt',
  'there is no such program in PATH': 'dieses Programm gibt es in PATH nicht',
  '{} did not end within {} s and was killed': '{} endete nicht innerhalb von {} s und wurde abgebrochen',
  '{} was interrupted': '{} wurde unterbrochen',
  '{} was killed by {}': '{} wurde durch {} beendet',
  '{} ended with exit code {}': '{} endete mit Rückgabewert {}',
  'it is longer than {} bytes': 'sie ist länger als {} Bytes',
  'it is no UTF-8': 'sie ist kein UTF-8',

  'an address must not hold a password; it would stand in the file':
    'eine Adresse darf kein Passwort enthalten; es stünde sonst in der Datei',
  'write username and password_env beside the source': 'schreiben Sie username und password_env neben die Quelle',
  '"{}" is no web address': '„{}“ ist keine Webadresse',
  'give the address as the browser shows it: https://blog.example, a profile, a subreddit, an app in its store':
    'geben Sie die Adresse an, wie der Browser sie zeigt: https://blog.example, ein Profil, ein Subreddit, eine App im Store',
  'nothing to monitor was found at {}': 'unter {} wurde nichts gefunden, was sich beobachten lässt',
  'give the address of the feed itself; many forums and blogs show it behind an orange symbol or a link named RSS':
    'geben Sie die Adresse des Feeds selbst an; viele Foren und Blogs zeigen sie hinter einem orangen Symbol oder einem Link namens RSS',
  'export it from your reader as OPML': 'exportieren Sie sie aus Ihrem Leseprogramm als OPML',

  // Told beside a poll that went well, and kept.
  'item {} was left out: {}': 'Eintrag {} wurde ausgelassen: {}',
  'item {} of {} was left out: {}': 'Eintrag {} von {} wurde ausgelassen: {}',
  'it has no text, no title and no link': 'er hat weder Text noch Titel noch Link',
  'it carries no comment number': 'er trägt keine Kommentarnummer',
  'an older page of the feed could not be read: {}': 'eine ältere Seite des Feeds ließ sich nicht lesen: {}',
  'REST is not readable, so authors have names but no ids: {}':
    'die REST-Schnittstelle ist nicht lesbar, deshalb sind nur Namen bekannt, keine Ids: {}',
  '{} has no comment feed; only its REST API is read':
    '{} hat keinen Feed der Kommentare; gelesen wird nur die REST-Schnittstelle',
  'the comment feed did not answer this time, only the REST API is read: {}':
    'der Feed der Kommentare antwortete diesmal nicht, gelesen wird nur die REST-Schnittstelle: {}',
  'this feed shows of each topic only what was said last, and nothing of what was said before; set "type" of this source to comments and "url" to {}, which has every post':
    'dieser Feed zeigt von jedem Thema nur, was zuletzt gesagt wurde, und nichts davor; setzen Sie „type“ dieser Quelle auf comments und „url“ auf {}, dort steht jeder Beitrag',
  'the site has moved permanently to {}; set "url" of this source to it':
    'die Seite ist dauerhaft umgezogen nach {}; setzen Sie „url“ dieser Quelle darauf',
  'the REST API did not answer this time, what is missing is asked again at the next poll: {}':
    'die REST-Schnittstelle antwortete diesmal nicht, Fehlendes wird beim nächsten Abruf wieder erfragt: {}',
  'the comments of {} could not be read: {}': 'die Kommentare zu {} ließen sich nicht lesen: {}',
  'the REST API sent a comment that was left out: {}':
    'die REST-Schnittstelle sendete einen Kommentar, der ausgelassen wurde: {}',
  'the REST API sent a post that was left out: {}': 'die REST-Schnittstelle sendete einen Beitrag, der ausgelassen wurde: {}',
  'the comments of {} are protected by a password and cannot be read':
    'die Kommentare zu {} sind durch ein Passwort geschützt und nicht lesbar',
  'the feed of posts could not be read: {}': 'der Feed der Beiträge ließ sich nicht lesen: {}',
  'a post without guid and link was left out': 'ein Beitrag ohne guid und Link wurde ausgelassen',
  'the post {} is protected by a password: it and its comments are not read':
    'der Beitrag {} ist durch ein Passwort geschützt: er und seine Kommentare werden nicht gelesen',
  'the post {} was left out: {}': 'der Beitrag {} wurde ausgelassen: {}',
  'the search is down, the official API is read instead: {}':
    'die Suche ist nicht erreichbar, stattdessen wird die offizielle Schnittstelle gelesen: {}',
  'A date was not understood and counts as unknown: {}.': 'Ein Datum war nicht zu verstehen und gilt als unbekannt: {}.',
  'More than {} items; the first {} were taken.': 'Mehr als {} Einträge; die ersten {} wurden genommen.',
  'The document is called {}, but its bytes are not.': 'Das Dokument wird als {} bezeichnet, seine Bytes sind es nicht.',
  'The document is called {}, but is UTF-8; read as UTF-8.':
    'Das Dokument wird als {} bezeichnet, ist aber UTF-8; als UTF-8 gelesen.',
  'Unknown charset {}; guessed instead.': 'Unbekannter Zeichensatz {}; stattdessen geraten.',
  'The bytes are no valid UTF-8 and no charset fits; read as {}.':
    'Die Bytes sind kein gültiges UTF-8, und kein Zeichensatz passt; als {} gelesen.',
  'An element of more than {} characters was cut.': 'Ein Element von mehr als {} Zeichen wurde gekürzt.',
}
