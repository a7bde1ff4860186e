/** What the platforms refuse, and what is wrong with the addresses of sources there. */
export const errorsPlatforms: Readonly<Record<string, string>> = {
  '{} names no app in the App Store': '{} nennt keine App im App Store',
  'set url to the page of the app, such as https://apps.apple.com/de/app/beispiel/id1234567890':
    'setzen Sie url auf die Seite der App, etwa https://apps.apple.com/de/app/beispiel/id1234567890',
  'App Store Connect asks for fewer requests (HTTP 429)': 'App Store Connect bittet um weniger Anfragen (HTTP 429)',
  'App Store Connect does not let us read reviews (HTTP 403): the key needs the role Customer Support, App Manager or Admin':
    'App Store Connect lässt uns keine Bewertungen lesen (HTTP 403): der Schlüssel braucht die Rolle Customer Support, App Manager oder Admin',
  "the day's quota of {} is used up; it begins anew at midnight in California":
    'das Tageskontingent von {} ist aufgebraucht; es beginnt um Mitternacht in Kalifornien neu',
  '{} asks for fewer requests': '{} bittet um weniger Anfragen',
  '{} asks for fewer requests (HTTP {})': '{} bittet um weniger Anfragen (HTTP {})',
  '{} does not let us read (HTTP 403, {}): {}': '{} lässt uns nicht lesen (HTTP 403, {}): {}',
  'nobody knows which account logs in: {} is no profile': 'es ist nicht bekannt, welches Konto sich anmeldet: {} ist kein Profil',
  'set url to https://bsky.app/profile/<your handle>, or set username':
    'setzen Sie url auf https://bsky.app/profile/<Ihr Handle>, oder setzen Sie username',
  'nothing can be read without an app password: set password_env':
    'ohne App-Passwort lässt sich nichts lesen: setzen Sie password_env',
  '{}: password must be an app password of this account (Settings, Privacy and security)':
    '{}: password muss ein App-Passwort dieses Kontos sein (Einstellungen, Datenschutz und Sicherheit)',
  'the login of {} was refused (HTTP {})': 'die Anmeldung von {} wurde abgelehnt (HTTP {})',
  'the forum does not search now: {}': 'das Forum sucht gerade nicht: {}',
  'Disqus does not take this API key: {}': 'Disqus nimmt diesen API-Schlüssel nicht an: {}',
  'Disqus asks for fewer requests: {}': 'Disqus bittet um weniger Anfragen: {}',
  'Disqus refuses (code {}): {}': 'Disqus lehnt ab (Code {}): {}',
  'check `forum` of this source': 'prüfen Sie `forum` dieser Quelle',
  'GitHub tells the discussions of one repository, and url names none':
    'GitHub gibt die Diskussionen eines Repositorys aus, und url nennt keines',
  'set url to that of the repository, or leave out `discussions`':
    'setzen Sie url auf die des Repositorys, oder lassen Sie `discussions` weg',
  'GitHub tells discussions only to who has a token, and none is configured':
    'GitHub gibt Diskussionen nur mit Token aus, und es ist keines konfiguriert',
  'GitHub: {}': 'GitHub: {}',
  'GitHub refuses the token: {}': 'GitHub lehnt das Token ab: {}',
  'GitHub refuses the token: HTTP 403, {}': 'GitHub lehnt das Token ab: HTTP 403, {}',
  'GitHub does not tell the discussions: {}': 'GitHub gibt die Diskussionen nicht aus: {}',
  'check url, and that the token may read discussions; to go without them leave out `discussions`':
    'prüfen Sie url, und dass das Token Diskussionen lesen darf; um ohne sie auszukommen, lassen Sie `discussions` weg',
  '{} is not on GitHub, or is not public: {}': '{} ist nicht auf GitHub, oder nicht öffentlich: {}',
  'check url; a private repository is told only to who has a token':
    'prüfen Sie url; ein privates Repository ist nur mit Token zugänglich',
  'check url; of a private repository the token needs read access to issues':
    'prüfen Sie url; bei einem privaten Repository braucht das Token Lesezugriff auf Issues',
  '{} is no repository on GitHub': '{} ist kein Repository auf GitHub',
  'set url to that of a repository, such as https://github.com/beispiel/app, or to https://github.com to search all of it':
    'setzen Sie url auf die eines Repositorys, etwa https://github.com/beispiel/app, oder auf https://github.com, um alles zu durchsuchen',
  'GitLab asks for fewer requests (HTTP 429)': 'GitLab bittet um weniger Anfragen (HTTP 429)',
  'GitLab refuses the token: HTTP 403, {}': 'GitLab lehnt das Token ab: HTTP 403, {}',
  '{} is no project there, or is not public: {}': '{} ist dort kein Projekt, oder nicht öffentlich: {}',
  'check url; a private project is told only to who has a token':
    'prüfen Sie url; ein privates Projekt ist nur mit Token zugänglich',
  'check url; the account of the token has to be a member of a private project':
    'prüfen Sie url; das Konto des Tokens muss Mitglied eines privaten Projekts sein',
  '{} is no project on a GitLab': '{} ist kein Projekt in einem GitLab',
  'set url to that of a project, such as https://gitlab.com/beispiel/app':
    'setzen Sie url auf die eines Projekts, etwa https://gitlab.com/beispiel/app',
  '{} names no app in Google Play': '{} nennt keine App bei Google Play',
  'set url to the page of the app, such as https://play.google.com/store/apps/details?id=com.beispiel.app':
    'setzen Sie url auf die Seite der App, etwa https://play.google.com/store/apps/details?id=com.beispiel.app',
  'Meta does not take the access token (code {}): {}': 'Meta nimmt das Zugangstoken nicht an (Code {}): {}',
  'the access token lacks a permission (code {}): {}': 'dem Zugangstoken fehlt eine Berechtigung (Code {}): {}',
  'Meta asks for fewer requests (code {})': 'Meta bittet um weniger Anfragen (Code {})',
  'no professional account on Instagram is linked to the page of this token':
    'mit der Seite dieses Tokens ist kein professionelles Konto bei Instagram verknüpft',
  'link them in the settings of the page, or write the id of the account into `account`':
    'verknüpfen Sie beide in den Einstellungen der Seite, oder schreiben Sie die Id des Kontos in `account`',
  '{} shows nothing to those who are not logged in (HTTP {}, {}): set token_env':
    '{} zeigt ohne Anmeldung nichts (HTTP {}, {}): setzen Sie token_env',
  '{} does not take the token (HTTP {}, {}): log in again for a new one':
    '{} nimmt das Token nicht an (HTTP {}, {}): melden Sie sich für ein neues noch einmal an',
  'search needs a token: set token_env': 'search braucht ein Token: setzen Sie token_env',
  'there is nothing to read: who mentions your account needs a token (token_env), hashtags need none':
    'es gibt nichts zu lesen: wer Ihr Konto erwähnt, ist nur mit Token zu sehen (token_env); Hashtags brauchen keines',
  '{} refuses {} (HTTP {})': '{} verweigert {} (HTTP {})',
  '{} to those who are not logged in: set token_env': '{} ohne Anmeldung: setzen Sie token_env',
  '{}: the token must be that of your account, with the scope {}':
    '{}: das Token muss das Ihres Kontos sein, mit der Berechtigung {}',
  'single posts': 'einzelne Beiträge',
  'a search for {}': 'eine Suche nach {}',
  'the account of the token': 'das Konto des Tokens',
  'who mentions your account': 'wer Ihr Konto erwähnt',
  'what {} writes': 'was {} schreibt',
  'accounts by their name': 'Konten nach ihrem Namen',
  'this server does not know the account': 'dieser Server kennt das Konto nicht',
  'Reddit blocks this reader: {}': 'Reddit sperrt dieses Programm aus: {}',
  'Stack Exchange asks to leave /{} alone for a while': 'Stack Exchange bittet, /{} eine Weile in Ruhe zu lassen',
  'Stack Exchange: {}': 'Stack Exchange: {}',
  'Stack Exchange refuses ({} {}): {}': 'Stack Exchange lehnt ab ({} {}): {}',
  'check `url`, `tags` and `key` of this source': 'prüfen Sie `url`, `tags` und `key` dieser Quelle',
  'Trusted Shops refuses the API client: HTTP 403, it may not read these reviews':
    'Trusted Shops lehnt den API-Client ab: HTTP 403, er darf diese Bewertungen nicht lesen',
  'Trustpilot knows no company by the name of {}': 'Trustpilot kennt kein Unternehmen namens {}',
  'open the page of the company on Trustpilot and set url to its address':
    'öffnen Sie die Seite des Unternehmens auf Trustpilot, und setzen Sie url auf ihre Adresse',
  '{} is no page of a company on Trustpilot': '{} ist keine Seite eines Unternehmens auf Trustpilot',
  'set url to that page, such as https://de.trustpilot.com/review/beispiel.ch':
    'setzen Sie url auf diese Seite, etwa https://de.trustpilot.com/review/beispiel.ch',
  'Trustpilot refuses the API key: HTTP 403': 'Trustpilot lehnt den API-Schlüssel ab: HTTP 403',
  '{} shows neither a WordPress comment feed nor a REST API: {}':
    '{} zeigt weder einen Kommentar-Feed von WordPress noch eine REST-Schnittstelle: {}',
  'set "url" to the root of the blog; if it is no WordPress, use type "comments" with the address of its comment feed':
    'setzen Sie „url“ auf die Startseite des Blogs; ist es kein WordPress, nehmen Sie den Typ „comments“ mit der Adresse seines Kommentar-Feeds',
  'there is nothing to read on X: no account, and no words to search for':
    'auf X gibt es nichts zu lesen: kein Konto, und keine Wörter für die Suche',
  'give the address of your profile, or `search`, or brands with names':
    'geben Sie die Adresse Ihres Profils an, oder `search`, oder Marken mit Namen',
  'X answered with an error: {}': 'X antwortete mit einem Fehler: {}',
  "X answers nothing any more (HTTP {}): the credits of this app are used up, or its spending limit is reached; see X's developer console":
    'X antwortet nicht mehr (HTTP {}): das Guthaben dieser App ist aufgebraucht, oder ihre Ausgabengrenze ist erreicht; siehe die Entwicklerkonsole von X',
  'X knows no account @{}': 'X kennt kein Konto @{}',
  'check the address of the source, or write the id of the account into `user_id`':
    'prüfen Sie die Adresse der Quelle, oder schreiben Sie die Id des Kontos in `user_id`',
  '{} is neither a profile nor a search on X': '{} ist weder ein Profil noch eine Suche auf X',
  'paste the address of your profile, such as https://x.com/beispiel':
    'fügen Sie die Adresse Ihres Profils ein, etwa https://x.com/beispiel',
  'YouTube knows no channel {}': 'YouTube kennt keinen Kanal {}',
  'open the channel in a browser and paste its address, or write its id (UC…) into `channel`':
    'öffnen Sie den Kanal im Browser, und fügen Sie seine Adresse ein, oder schreiben Sie seine Id (UC…) in `channel`',
  'YouTube does not take the API key: {}': 'YouTube nimmt den API-Schlüssel nicht an: {}',
  '{} does not say which channel or video is meant': '{} sagt nicht, welcher Kanal oder welches Video gemeint ist',
  'paste the address with the @handle of the channel, or write its id (UC…) into `channel`':
    'fügen Sie die Adresse mit dem @Handle des Kanals ein, oder schreiben Sie seine Id (UC…) in `channel`',
  "'{}' in `videos` is no video of YouTube": '„{}“ in `videos` ist kein Video auf YouTube',
  'paste the address of the video, or its id behind v=': 'fügen Sie die Adresse des Videos ein, oder seine Id hinter v=',
}
