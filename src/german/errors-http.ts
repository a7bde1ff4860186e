/** What goes wrong on the way to a site, and what its answer says. */
export const errorsHttp: Readonly<Record<string, string>> = {
  'the request was cancelled': 'die Anfrage wurde abgebrochen',
  'Run it again.': 'Führen Sie es noch einmal aus.',
  'not finished within {}': 'nicht fertig innerhalb von {}',
  'The server is slow or overloaded: try again later, or allow more time.':
    'Der Server ist langsam oder überlastet: versuchen Sie es später noch einmal, oder geben Sie mehr Zeit.',
  'The server sends a damaged or wrongly labelled body: tell its operator.':
    'Der Server sendet einen beschädigten oder falsch bezeichneten Inhalt: melden Sie es dem Betreiber.',
  'no such host ({})': 'diesen Rechner gibt es nicht ({})',
  'Check the spelling of the host name.': 'Prüfen Sie die Schreibweise des Rechnernamens.',
  'the name server gave no answer ({})': 'der Nameserver gab keine Antwort ({})',
  'Check the network connection and the DNS settings of this machine.':
    'Prüfen Sie die Netzverbindung und die DNS-Einstellungen dieses Rechners.',
  'the server broke the connection off ({})': 'der Server brach die Verbindung ab ({})',
  'Nothing to do if it passes by itself; otherwise open the address in a browser from this machine.':
    'Nichts zu tun, wenn es von selbst vergeht; sonst öffnen Sie die Adresse auf diesem Rechner im Browser.',
  'the host cannot be reached ({})': 'der Rechner ist nicht erreichbar ({})',
  'Check the network connection and the firewall of this machine.':
    'Prüfen Sie die Netzverbindung und die Firewall dieses Rechners.',
  'no connection within the time-out ({})': 'keine Verbindung in der erlaubten Zeit ({})',
  'The host is down or a firewall swallows the connection.':
    'Der Rechner ist nicht in Betrieb, oder eine Firewall verschluckt die Verbindung.',
  'the connection was refused ({})': 'die Verbindung wurde abgelehnt ({})',
  'Nothing listens on that port: check host and port, or whether the service runs.':
    'Auf diesem Port antwortet niemand: prüfen Sie Rechner und Port, oder ob der Dienst läuft.',
  'the proxy {} cannot be reached ({})': 'der Proxy {} ist nicht erreichbar ({})',
  'Check http.proxy, or HTTPS_PROXY and HTTP_PROXY of the environment; hosts that need no proxy belong into NO_PROXY.':
    'Prüfen Sie http.proxy, oder HTTPS_PROXY und HTTP_PROXY der Umgebung; Rechner, die keinen Proxy brauchen, gehören in NO_PROXY.',
  'the proxy {} wants a log-in (HTTP 407)': 'der Proxy {} verlangt eine Anmeldung (HTTP 407)',
  'Set username and password_env of http.proxy, or write them into HTTPS_PROXY.':
    'Setzen Sie username und password_env von http.proxy, oder schreiben Sie beides in HTTPS_PROXY.',
  'It refused ours: check user and password of the proxy.': 'Er lehnte unsere ab: prüfen Sie Benutzer und Passwort des Proxys.',
  'It takes no Basic log-in, only NTLM or Kerberos: ask for one that does, or run a local proxy such as px or cntlm before it.':
    'Er nimmt keine Anmeldung mit Basic, nur NTLM oder Kerberos: bitten Sie um einen, der es tut, oder setzen Sie einen lokalen Proxy wie px oder cntlm davor.',
  'the proxy {} does not get through to the host (HTTP {})': 'der Proxy {} kommt nicht bis zum Rechner durch (HTTP {})',
  'Check the spelling of the host name; it may be down, or unknown where the proxy stands.':
    'Prüfen Sie die Schreibweise des Rechnernamens; vielleicht ist er nicht in Betrieb, oder dort unbekannt, wo der Proxy steht.',
  'the proxy {} does not let us through to the host (HTTP {})': 'der Proxy {} lässt uns nicht zum Rechner durch (HTTP {})',
  'Ask who runs the proxy to allow this host.': 'Bitten Sie den Betreiber des Proxys, diesen Rechner zu erlauben.',
  'environment variable {} names no proxy that can be used': 'die Umgebungsvariable {} nennt keinen Proxy, der sich nutzen lässt',
  'write http://host:port (SOCKS is not spoken here), or set http.proxy to false in the configuration to go without':
    'schreiben Sie http://rechner:port (SOCKS wird hier nicht gesprochen), oder setzen Sie http.proxy in der Konfiguration auf false, um ohne auszukommen',
  'is more than host and port of a proxy': 'ist mehr als Rechner und Port eines Proxys',
  'connected, but no answer within the time-out ({})': 'verbunden, aber keine Antwort in der erlaubten Zeit ({})',
  'the answer began and then stopped coming ({})': 'die Antwort begann und blieb dann stehen ({})',
  'the headers of the answer are too large ({})': 'die Header der Antwort sind zu groß ({})',
  'Tell the operator of the server.': 'Melden Sie es dem Betreiber des Servers.',
  'the request could not be built ({})': 'die Anfrage ließ sich nicht bilden ({})',
  'A header or a secret holds a character that HTTP does not allow, such as a line break at its end.':
    'Ein Header oder ein Geheimnis enthält ein Zeichen, das HTTP nicht erlaubt, etwa einen Zeilenumbruch am Ende.',
  'the certificate has expired ({})': 'das Zertifikat ist abgelaufen ({})',
  'Tell the operator of the server to renew it.': 'Bitten Sie den Betreiber des Servers, es zu erneuern.',
  'the certificate is not valid yet ({})': 'das Zertifikat gilt noch nicht ({})',
  'Check the clock of this machine.': 'Prüfen Sie die Uhr dieses Rechners.',
  'the certificate is self-signed ({})': 'das Zertifikat ist selbst ausgestellt ({})',
  'If it is a certificate authority of your own, name its file in NODE_EXTRA_CA_CERTS.':
    'Ist es eine eigene Zertifizierungsstelle, nennen Sie ihre Datei in NODE_EXTRA_CA_CERTS.',
  'the certificate is for another host ({})': 'das Zertifikat gilt für einen anderen Rechner ({})',
  'Check the host name; the server may lack a certificate for it.':
    'Prüfen Sie den Rechnernamen; vielleicht hat der Server kein Zertifikat dafür.',
  'the certificate is of an authority nobody here trusts ({})':
    'das Zertifikat stammt von einer Stelle, der hier niemand vertraut ({})',
  'no secure connection could be agreed on ({})': 'es kam keine sichere Verbindung zustande ({})',
  'The server may not speak TLS on that port, or only old versions.':
    'Vielleicht spricht der Server auf diesem Port kein TLS, oder nur alte Versionen.',
  'the answer is not HTTP ({})': 'die Antwort ist kein HTTP ({})',
  'Check scheme and port of the address.': 'Prüfen Sie Schema und Port der Adresse.',
  'the request failed ({})': 'die Anfrage scheiterte ({})',
  'not a web address': 'keine Webadresse',
  'An address begins with https:// or http://.': 'Eine Adresse beginnt mit https:// oder http://.',
  'refused, the host has a private or local address': 'abgelehnt, der Rechner hat eine private oder lokale Adresse',
  'If it is a host of your own, set `allow_private: true` where it is configured.':
    'Ist es ein eigener Rechner, setzen Sie `allow_private: true`, wo er konfiguriert ist.',
  'the body is larger than the limit of {}': 'der Inhalt ist größer als die Grenze von {}',
  'Check whether the address leads to what you expect; a feed is rarely larger than a few megabytes.':
    'Prüfen Sie, ob die Adresse zum Erwarteten führt; ein Feed ist selten größer als einige Megabyte.',
  'redirected to an address that is none': 'weitergeleitet an eine Adresse, die keine ist',
  'redirected to a {} address, which is not the web': 'weitergeleitet an eine Adresse mit {}, und das ist nicht das Web',
  'the redirects run in a circle after {}': 'die Weiterleitungen laufen nach {} im Kreis',
  'more than {} redirects': 'mehr als {} Weiterleitungen',
  'redirected to {}, which must not learn the secret in this request':
    'weitergeleitet an {}, und das Geheimnis dieser Anfrage darf dort niemand erfahren',
  'HTTP {}, a redirect that does not say where to': 'HTTP {}, eine Weiterleitung, die nicht sagt, wohin',
  'HTTP {}, redirected to {}, which is not followed here': 'HTTP {}, weitergeleitet an {}, was hier nicht verfolgt wird',
  'the body is encoded {} times over': 'der Inhalt ist {}-mal übereinander kodiert',
  'the body has the encoding "{}", which was not asked for': 'der Inhalt ist mit „{}“ kodiert, was nicht verlangt war',
  'the compressed body ends too early': 'der gepackte Inhalt endet zu früh',
  'the compressed body is damaged': 'der gepackte Inhalt ist beschädigt',
  'Open the address in a browser and configure the one you end up at.':
    'Öffnen Sie die Adresse im Browser, und konfigurieren Sie die, bei der Sie ankommen.',
  'HTTP {}, the server wants credentials, or refused ours': 'HTTP {}, der Server verlangt Zugangsdaten, oder lehnte unsere ab',
  'HTTP {}, access is forbidden': 'HTTP {}, der Zugriff ist verboten',
  'HTTP {}, not found': 'HTTP {}, nicht gefunden',
  'HTTP {}, gone for good': 'HTTP {}, für immer entfernt',
  'HTTP {}, the server asks for fewer requests': 'HTTP {}, der Server bittet um weniger Anfragen',
  'HTTP {}, the server failed': 'HTTP {}, der Server hat versagt',
  'HTTP {}, the server refused the request': 'HTTP {}, der Server lehnte die Anfrage ab',
  'HTTP {}, {}': 'HTTP {}, {}',
  'the server wants credentials, or refused ours': 'der Server verlangt Zugangsdaten, oder lehnte unsere ab',
  'access is forbidden': 'der Zugriff ist verboten',
  'not found': 'nicht gefunden',
  'gone for good': 'für immer entfernt',
  'the server asks for fewer requests': 'der Server bittet um weniger Anfragen',
  'the server failed': 'der Server hat versagt',
  'the server refused the request': 'der Server lehnte die Anfrage ab',
  'Check the token or password configured for this address.':
    'Prüfen Sie das Token oder das Passwort, das für diese Adresse konfiguriert ist.',
  'The token may lack a right, or the server blocks programs: ask its operator to allow our User-Agent.':
    'Vielleicht fehlt dem Token ein Recht, oder der Server sperrt Programme aus: bitten Sie den Betreiber, unseren User-Agent zuzulassen.',
  'Check the address; the page may have moved.': 'Prüfen Sie die Adresse; vielleicht ist die Seite umgezogen.',
  'Remove this address from the configuration.': 'Nehmen Sie diese Adresse aus der Konfiguration.',
  'Poll less often; it is asked again after the pause it names.':
    'Rufen Sie seltener ab; nach der Pause, die er nennt, wird er wieder gefragt.',
  'Nothing to do if it passes by itself; otherwise tell the operator of the server.':
    'Nichts zu tun, wenn es von selbst vergeht; sonst melden Sie es dem Betreiber des Servers.',
  'Check address and settings against what the server documents.':
    'Vergleichen Sie Adresse und Einstellungen mit dem, was der Server beschreibt.',
  'not asked before {}, for the server allows no request until then (HTTP 429)':
    'nicht gefragt bis {}, denn der Server erlaubt bis dahin keine Anfrage (HTTP 429)',
  'The server says: "{}". {}': 'Der Server sagt: „{}“. {}',
  '{} (redirected from {})': '{} (weitergeleitet von {})',
  'HTTP {} since {}': 'HTTP {} seit {}',
}
