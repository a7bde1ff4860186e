/** What the secrets and addresses of sources and receivers are: told where one is missing. */
export const errorsSecrets: Readonly<Record<string, string>> = {
  'Address of the webhook': 'Adresse des Webhooks',
  'Address of the incoming webhook': 'Adresse des eingehenden Webhooks',
  'Address of the incoming webhook, with key and token': 'Adresse des eingehenden Webhooks, mit key und token',
  'Address of the incoming webhook of the room': 'Adresse des eingehenden Webhooks des Raums',
  'Address of the workflow "Post to a channel when a webhook request is received"':
    'Adresse des Workflows „Post to a channel when a webhook request is received“',
  'Address of the server': 'Adresse des Servers',
  'Address of the server, such as https://push.example.ch': 'Adresse des Servers, etwa https://push.example.ch',
  'Address of the organisation, such as https://firma.zulipchat.com':
    'Adresse der Organisation, etwa https://firma.zulipchat.com',
  'Address of your Freshdesk: https://beispiel.freshdesk.com': 'Adresse Ihres Freshdesk: https://beispiel.freshdesk.com',
  'Address of your Jira: https://beispiel.atlassian.net': 'Adresse Ihres Jira: https://beispiel.atlassian.net',
  'Address of your Zammad': 'Adresse Ihres Zammad',
  'Address of your Zendesk: https://beispiel.zendesk.com': 'Adresse Ihres Zendesk: https://beispiel.zendesk.com',
  'Address; or one of url_env, url_file, url_command when it is a secret':
    'Adresse; oder eines von url_env, url_file, url_command, wenn sie geheim ist',
  'Homeserver, such as https://matrix.example.ch': 'Homeserver, etwa https://matrix.example.ch',
  'Own server; default https://ntfy.sh': 'eigener Server; Vorgabe: https://ntfy.sh',
  'Topic; on ntfy.sh it is as good as a password': 'Thema; auf ntfy.sh ist es so gut wie ein Passwort',
  'Access token (tk_…)': 'Zugangstoken (tk_…)',
  'Password of user, where there is no token': 'Passwort von user, wo es kein Token gibt',
  'Password for username': 'Passwort zu username',
  'Access token (OAuth 2.0) for username in place of a password; token_command is asked in each run':
    'Zugangstoken (OAuth 2.0) zu username anstelle eines Passworts; token_command wird bei jedem Lauf gefragt',
  'API key of an agent': 'API-Schlüssel eines Agenten',
  'API key of the bot': 'API-Schlüssel des Bots',
  'API token of the account': 'API-Token des Kontos',
  'API token; without email a token of OAuth': 'API-Token; ohne email ein Token von OAuth',
  'Access token of an agent, with the permission ticket.agent': 'Zugangstoken eines Agenten, mit der Berechtigung ticket.agent',
  'Access token of the account that writes': 'Zugangstoken des Kontos, das schreibt',
  'Token of the application': 'Token der Anwendung',
  'Token of the bot': 'Token des Bots',
  'Token of the bot (xoxb-…) with the scope chat:write': 'Token des Bots (xoxb-…) mit der Berechtigung chat:write',
  'Token of the bot, from @BotFather': 'Token des Bots, von @BotFather',
  'Token of the project with the scope api, role Reporter or more':
    'Token des Projekts mit der Berechtigung api, Rolle Reporter oder mehr',
  'Token that may write issues of the repository, labels included':
    'Token, das Issues des Repositorys schreiben darf, auch ihre Labels',
  'Key of the user or group': 'Schlüssel des Benutzers oder der Gruppe',
  'Key of an API integration': 'Schlüssel einer API-Integration',
  'Integration key of a service (Events API v2)': 'Integrationsschlüssel eines Dienstes (Events API v2)',
  'Key that signs the message (whsec_…); two with a blank between them while you change it':
    'Schlüssel, der die Nachricht unterschreibt (whsec_…); während des Wechsels zwei mit einem Leerzeichen dazwischen',
  'Secret of the Gateway id': 'Geheimnis der Gateway-Id',

  'Private key (.p8) for the App Store Connect API': 'privater Schlüssel (.p8) für die App Store Connect API',
  'Google API key; with it replies name the comment that they answer':
    'API-Schlüssel von Google; damit nennen Antworten den Kommentar, auf den sie antworten',
  'App password of your account, not its own one': 'App-Passwort Ihres Kontos, nicht dessen eigenes',
  'API key: with username that of an administrator, without it a user API key':
    'API-Schlüssel: mit username der eines Administrators, ohne ihn ein User API Key',
  'Public API key of an application from https://disqus.com/api/applications':
    'öffentlicher API-Schlüssel einer Anwendung von https://disqus.com/api/applications',
  'Token, sent as Bearer': 'Token, gesendet als Bearer',
  'Content API key of the site, from Settings > Integrations > Add custom integration':
    'Content API Key der Seite, aus Einstellungen > Integrationen > Eigene Integration hinzufügen',
  'Personal access token; without it GitHub answers 60 requests an hour':
    'persönliches Zugangstoken; ohne es beantwortet GitHub 60 Anfragen in der Stunde',
  'Access token with the scope read_api; needed for what is not public':
    'Zugangstoken mit der Berechtigung read_api; nötig für alles, was nicht öffentlich ist',
  'Secret of the OAuth client': 'Geheimnis des OAuth-Clients',
  'Refresh token of a manager of the location, for the scope business.manage':
    'Refresh-Token eines Verwalters des Standorts, mit der Berechtigung business.manage',
  'JSON file of a Google service account that may reply to reviews in Play Console':
    'JSON-Datei eines Google-Dienstkontos, das in der Play Console auf Bewertungen antworten darf',
  'Secret of the Meta app, where it demands a proof with every call':
    'Geheimnis der Meta-App, wo sie bei jedem Aufruf einen Nachweis verlangt',
  'Login token (jwt) of your account, for what mentions it, and where the instance is private':
    'Anmeldetoken (jwt) Ihres Kontos, für das, was es erwähnt, und wo die Instanz nicht öffentlich ist',
  'Access token of your account (read:notifications read:statuses read:accounts read:search), for what mentions it':
    'Zugangstoken Ihres Kontos (read:notifications read:statuses read:accounts read:search), für das, was es erwähnt',
  'Secret of an app that Reddit approved, with client_id': 'Geheimnis einer von Reddit genehmigten App, mit client_id',
  'Token of the private feeds of username, from https://www.reddit.com/prefs/feeds':
    'Token der privaten Feeds von username, von https://www.reddit.com/prefs/feeds',
  'Secret of an API client: Control Centre https://app.etrusted.com, Settings, API Clients':
    'Geheimnis eines API-Clients: Control Centre https://app.etrusted.com, Einstellungen, API-Clients',
  'API key, which Trustpilot gives out with a paid plan': 'API-Schlüssel, den Trustpilot mit einem bezahlten Vertrag ausgibt',
  'API key from https://webmention.io/settings': 'API-Schlüssel von https://webmention.io/settings',
  'Bearer token of an app of the developer console of X': 'Bearer-Token einer App aus der Entwicklerkonsole von X',
  'API key of a Google Cloud project with the YouTube Data API v3':
    'API-Schlüssel eines Google-Cloud-Projekts mit der YouTube Data API v3',
}
