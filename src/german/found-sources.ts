/** Why something behind an address can be read, and where the secrets for it come from. */
export const foundSources: Readonly<Record<string, string>> = {
  'feeds usually stand there': 'dort stehen Feeds gewöhnlich',
  'the App Store with your answers, for your own app': 'der App Store mit Ihren Antworten, für Ihre eigene App',
  "the App Store's public list of reviews, without your answers":
    'die öffentliche Liste der Bewertungen im App Store, ohne Ihre Antworten',
  'the OPML file names it': 'die OPML-Datei nennt es',
  '--type says so': '--type sagt es so',
  'the address is that of Bluesky': 'die Adresse ist die von Bluesky',
  'the address is that of GitHub, whose issues are searched': 'die Adresse ist die von GitHub, dessen Issues durchsucht werden',
  'the address is that of Hacker News, which is searched for your names':
    'die Adresse ist die von Hacker News, das nach Ihren Namen durchsucht wird',
  'the address is that of Reddit': 'die Adresse ist die von Reddit',
  'the address is that of a Google Alert': 'die Adresse ist die eines Google Alerts',
  'the address is that of a blog on Blogger': 'die Adresse ist die eines Blogs bei Blogger',
  'the address is that of a company on Trustpilot': 'die Adresse ist die eines Unternehmens auf Trustpilot',
  'the address is that of a forum at Disqus': 'die Adresse ist die eines Forums bei Disqus',
  'the address is that of a hashtag on Bluesky': 'die Adresse ist die eines Hashtags auf Bluesky',
  'the address is that of a hashtag': 'die Adresse ist die eines Hashtags',
  'the address is that of a hashtag, and {}': 'die Adresse ist die eines Hashtags, und {}',
  'the server says that it runs {}': 'auf dem Server läuft nach eigener Angabe {}',
  'the server says that it runs {}, and the address is that of a community':
    'auf dem Server läuft nach eigener Angabe {}, und die Adresse ist die einer Community',
  'the address is that of a page on Facebook, which must be your own':
    'die Adresse ist die einer Seite auf Facebook; es muss Ihre eigene sein',
  'the address is that of a place on Google Maps': 'die Adresse ist die eines Ortes auf Google Maps',
  'the address is that of a place on Google Maps, whose reviews are read':
    'die Adresse ist die eines Ortes auf Google Maps, dessen Bewertungen gelesen werden',
  'the address is that of a repository, whose issues are read':
    'die Adresse ist die eines Repositorys, dessen Issues gelesen werden',
  'the address is that of a search on X; without words your names are searched for':
    'die Adresse ist die einer Suche auf X; ohne Wörter wird nach Ihren Namen gesucht',
  'the address is that of a shop at Trusted Shops': 'die Adresse ist die eines Shops bei Trusted Shops',
  'the address is that of a subreddit': 'die Adresse ist die eines Subreddits',
  'the address is that of an account on Bluesky; what is written to it and about your names is read':
    'die Adresse ist die eines Kontos auf Bluesky; gelesen wird, was an das Konto und über Ihre Namen geschrieben wird',
  'the address is that of an account on Instagram, which must be your own professional account':
    'die Adresse ist die eines Kontos auf Instagram; es muss Ihr eigenes professionelles Konto sein',
  'the address is that of an account on X': 'die Adresse ist die eines Kontos auf X',
  'the address is that of an app in Google Play': 'die Adresse ist die einer App bei Google Play',
  'the address is on a site of Stack Exchange': 'die Adresse liegt auf einer Seite von Stack Exchange',
  'the address is a tag of a site of Stack Exchange': 'die Adresse ist ein Tag einer Seite von Stack Exchange',
  'the feed is that of a blog on Blogger': 'der Feed ist der eines Blogs bei Blogger',
  'the feed of this one thread': 'der Feed dieses einen Themas',
  'the feed of this search in Google News': 'der Feed dieser Suche in Google News',
  'the newest posts of this hashtag, without an account': 'die neuesten Beiträge zu diesem Hashtag, ohne Konto',
  'the page embeds the comments of Disqus': 'die Seite bindet die Kommentare von Disqus ein',
  'the page embeds the comments of Isso': 'die Seite bindet die Kommentare von Isso ein',
  'the page embeds the comments of Remark42': 'die Seite bindet die Kommentare von Remark42 ein',
  'the page is that of a project in a GitLab': 'die Seite ist die eines Projekts in einem GitLab',
  'the page names its channel, the comments on whose videos are read':
    'die Seite nennt ihren Kanal; gelesen werden die Kommentare zu dessen Videos',
  'the page names the REST API of its WordPress': 'die Seite nennt die REST-Schnittstelle ihres WordPress',
  'the page names this feed': 'die Seite nennt diesen Feed',
  'the page receives its webmentions through webmention.io': 'die Seite erhält ihre Webmentions über webmention.io',
  'the page says that Blogger made it': 'die Seite sagt, dass Blogger sie erzeugt hat',
  'the page says that Discourse made it': 'die Seite sagt, dass Discourse sie erzeugt hat',
  'the page says that Ghost made it': 'die Seite sagt, dass Ghost sie erzeugt hat',
  'what this user of Reddit writes': 'was dieser Benutzer von Reddit schreibt',

  'in the Google Cloud console, APIs & Services > Credentials': 'in der Google Cloud Console, APIs & Dienste > Anmeldedaten',
  'a Meta app (https://developers.facebook.com/apps) that the administrator of the page is signed in to':
    'einer Meta-App (https://developers.facebook.com/apps), bei der die Verwaltung der Seite angemeldet ist',
  'an API key, {}, with the Blogger API enabled; it tells who answered whom':
    'ein API-Schlüssel, {}, mit eingeschalteter Blogger API; er verrät, wer wem antwortete',
  'the public API key of an application that you register at https://disqus.com/api/applications/':
    'der öffentliche API-Schlüssel einer Anwendung, die Sie unter https://disqus.com/api/applications/ anlegen',
  'an API key from the administrator of the forum; needed only where the forum is closed':
    'ein API-Schlüssel von der Verwaltung des Forums; nötig nur, wo das Forum geschlossen ist',
  'the Content API key of the site: Settings > Integrations > Add custom integration':
    'der Content API Key der Seite: Einstellungen > Integrationen > Eigene Integration hinzufügen',
  'the API key that https://webmention.io/settings shows for your domain':
    'der API-Schlüssel, den https://webmention.io/settings für Ihre Domain zeigt',
  'an access token: sign in to the server with your own account, Preferences > Development > New application, scopes read:notifications read:statuses read:accounts read:search':
    'ein Zugangstoken: melden Sie sich mit Ihrem eigenen Konto auf dem Server an, Einstellungen > Entwicklung > Neue Anwendung, Berechtigungen read:notifications read:statuses read:accounts read:search',
  'an app password: signed in with your account, Settings > Privacy and security > App passwords':
    'ein App-Passwort: mit Ihrem Konto angemeldet, Einstellungen > Datenschutz und Sicherheit > App-Passwörter',
  'the login token (jwt) of your account; needed only for what mentions it':
    'das Anmeldetoken (jwt) Ihres Kontos; nötig nur für das, was es erwähnt',
  'the `feed` part of the RSS addresses at https://www.reddit.com/prefs/feeds/, with username beside it; without it Reddit throttles hard':
    'der Teil `feed` der RSS-Adressen unter https://www.reddit.com/prefs/feeds/, mit username daneben; ohne ihn drosselt Reddit stark',
  'secret of an app that Reddit approved, with client_id beside it, from https://www.reddit.com/prefs/apps':
    'Geheimnis einer von Reddit genehmigten App, mit client_id daneben, von https://www.reddit.com/prefs/apps',
  'a personal access token, https://github.com/settings/personal-access-tokens; without it GitHub answers 60 requests an hour, and no discussions':
    'ein persönliches Zugangstoken, https://github.com/settings/personal-access-tokens; ohne es beantwortet GitHub 60 Anfragen in der Stunde, und keine Diskussionen',
  'a personal access token with the scope read_api; needed only for a private project':
    'ein persönliches Zugangstoken mit der Berechtigung read_api; nötig nur für ein privates Projekt',
  'the text of the JSON key of a service account, {}; invite the account in the Play Console with the right to reply to reviews; for the file itself: --set credentials_file=PATH':
    'der Text des JSON-Schlüssels eines Dienstkontos, {}; laden Sie das Konto in der Play Console ein, mit dem Recht, auf Bewertungen zu antworten; für die Datei selbst: --set credentials_file=PFAD',
  'the text of the .p8 file of that key; for the file itself: --set private_key_file=PATH':
    'der Text der .p8-Datei dieses Schlüssels; für die Datei selbst: --set private_key_file=PFAD',
  'the id of an API key in App Store Connect, Users and Access > Integrations; of a key of the team also --set issuer_id=…':
    'die Id eines API-Schlüssels in App Store Connect, Benutzer und Zugriff > Integrationen; bei einem Schlüssel des Teams auch --set issuer_id=…',
  'the number of your account in the Business Profile API': 'die Nummer Ihres Kontos in der Business Profile API',
  'the number of the location in that account': 'die Nummer des Standorts in diesem Konto',
  'the id of an OAuth client, {}, of a project that was approved for the Business Profile APIs':
    'die Id eines OAuth-Clients, {}, aus einem Projekt, das für die Business Profile APIs freigegeben ist',
  'the secret of that OAuth client': 'das Geheimnis dieses OAuth-Clients',
  'a refresh token of somebody who manages the location, for the scope business.manage':
    'ein Refresh-Token von jemandem, der den Standort verwaltet, mit der Berechtigung business.manage',
  'an API key from Trustpilot Business, Integrations > Developers > APIs; it needs a paid plan':
    'ein API-Schlüssel aus Trustpilot Business, Integrations > Developers > APIs; er braucht einen bezahlten Vertrag',
  'Control Centre (https://app.etrusted.com), Settings > API Clients, as an administrator':
    'Control Centre (https://app.etrusted.com), Einstellungen > API-Clients, mit Verwaltungsrechten',
  'shown there once, with the client_id': 'wird dort einmal gezeigt, zusammen mit der client_id',
  'an API key, {}, with the YouTube Data API v3 enabled': 'ein API-Schlüssel, {}, mit eingeschalteter YouTube Data API v3',
  'the bearer token of an app in the developer portal of X, Keys and tokens; every post that is read costs money':
    'das Bearer-Token einer App im Entwicklerportal von X, Keys and tokens; jeder gelesene Beitrag kostet Geld',
  'the access token of the page, from GET /me/accounts of {}': 'das Zugangstoken der Seite, aus GET /me/accounts {}',
  'the access token of the page that your professional account is linked to, from {}':
    'das Zugangstoken der Seite, mit der Ihr professionelles Konto verknüpft ist, aus {}',
}
