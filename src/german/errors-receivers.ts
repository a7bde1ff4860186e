/** What goes wrong with receivers. */
export const errorsReceivers: Readonly<Record<string, string>> = {
  'no receiver type "{}"': 'den Empfängertyp „{}“ gibt es nicht',
  'Known types: {}.': 'Bekannte Typen: {}.',
  'no URL; set url_env, url_file or url_command': 'keine Adresse; setzen Sie url_env, url_file oder url_command',
  'the URL is none; it must begin with https://': 'die Adresse ist keine; sie muss mit https:// beginnen',
  'the URL begins with {}//, where everybody on the way can read along; use https:, or allow_private: true in your own network':
    'die Adresse beginnt mit {}//, da kann unterwegs jeder mitlesen; verwenden Sie https:, oder im eigenen Netz allow_private: true',
  'it answered HTTP {}, but without {}, so nobody was told; look whether url names the service itself and not a page before it':
    'die Antwort war HTTP {}, aber ohne {}, also erfuhr niemand etwas; sehen Sie nach, ob url den Dienst selbst nennt und keine Seite davor',
  '{} (try again later)': '{} (später noch einmal versuchen)',
  '{} has a public address: {}; use starttls or tls': '{} hat eine öffentliche Adresse: {}; verwenden Sie starttls oder tls',
  'it was interrupted': 'es wurde unterbrochen',
  'no answer within the time-out of {} s': 'keine Antwort innerhalb von {} s',
  'no way to log in that both sides know: {}': 'keine Anmeldung, die beide Seiten kennen: {}',
  'what answers there speaks no SMTP; check host and port': 'was dort antwortet, spricht kein SMTP; prüfen Sie host und port',
  'not taken for now ({})': 'vorerst nicht angenommen ({})',
  'the log-in was refused ({}); check username and password or token':
    'die Anmeldung wurde abgelehnt ({}); prüfen Sie username und password oder token',
  'the conversation went wrong ({})': 'das Gespräch mit dem Server ging schief ({})',
  'it does not allow what security asks for ({}); check port and security':
    'er erlaubt nicht, was security verlangt ({}); prüfen Sie port und security',
  'the mail was refused ({})': 'die Mail wurde abgelehnt ({})',
  'no recipient was taken ({}); check to and cc': 'kein Empfänger wurde angenommen ({}); prüfen Sie to und cc',
  'the sender was refused ({}); check from and username': 'der Absender wurde abgelehnt ({}); prüfen Sie from und username',
  'it refuses to talk to this machine ({})': 'er spricht nicht mit diesem Rechner ({})',
  'no secure connection could be agreed on; check port and security':
    'es kam keine sichere Verbindung zustande; prüfen Sie port und security',
  'the workflow of the issue offers no status {}; {}': 'der Ablauf des Vorgangs bietet keinen Status {}; {}',
  'Rocket.Chat: {}': 'Rocket.Chat: {}',
  'the signing secret is not whsec_ followed by base64': 'das Signaturgeheimnis ist nicht whsec_ mit Base64 dahinter',
  'Make one with: echo "whsec_$(openssl rand -base64 32)"': 'Erzeugen Sie eines mit: echo "whsec_$(openssl rand -base64 32)"',
  'the signing secret is too short: {} bytes, at least {} are needed':
    'das Signaturgeheimnis ist zu kurz: {} Bytes, nötig sind mindestens {}',
  'the answer is not one of Slack; it did not take the message':
    'die Antwort ist keine von Slack; die Nachricht wurde nicht angenommen',
  'Slack: {}{}{}': 'Slack: {}{}{}',
  'Name a channel that is there, by its id (C…), and invite the bot to it: /invite @bot':
    'Nennen Sie einen Kanal, den es gibt, mit seiner Id (C…), und laden Sie den Bot ein: /invite @bot',
  'The token is refused; make a new one in the settings of the app':
    'Das Token wird abgelehnt; erzeugen Sie in den Einstellungen der App ein neues',
  'The channel is archived; name another': 'Der Kanal ist archiviert; nennen Sie einen anderen',
  'The channel is archived; make a hook for another': 'Der Kanal ist archiviert; legen Sie einen Webhook für einen anderen an',
  'The app needs the scope chat:write': 'Die App braucht die Berechtigung chat:write',
  'The hook was removed; make a new one in the settings of the app':
    'Der Webhook wurde entfernt; legen Sie in den Einstellungen der App einen neuen an',
  'Invite the bot to the channel: /invite @bot': 'Laden Sie den Bot in den Kanal ein: /invite @bot',
  'The token was revoked; install the app again': 'Das Token wurde widerrufen; installieren Sie die App noch einmal',
  'this is the address of a connector, which Microsoft has switched off; {}':
    'das ist die Adresse eines Connectors, und die hat Microsoft abgeschaltet; {}',
  'the address has no sig=, so it is no workflow that anyone may start; {}':
    'die Adresse hat kein sig=, ist also kein Workflow, den jeder starten darf; {}',
  'make a workflow of the template "Post to a channel when a webhook request is received" in Teams (Workflows), and give its address':
    'legen Sie in Teams unter Workflows einen nach der Vorlage „Post to a channel when a webhook request is received“ an, und tragen Sie seine Adresse ein',
  'the chat has a new number: write chat: "{}"': 'der Chat hat eine neue Nummer: schreiben Sie chat: "{}"',
  'no command is configured': 'es ist kein Befehl konfiguriert',
  'the messages of the day are spent (ntfy 42908)': 'die Nachrichten des Tages sind verbraucht (ntfy 42908)',
  'the topic is none: it must be of 1 to 64 letters, digits, - and _, and not reserved':
    'das Thema ist keines: es muss aus 1 bis 64 Buchstaben, Ziffern, - und _ bestehen, und darf nicht reserviert sein',
  'cannot write to stdout: {}': 'auf stdout lässt sich nicht schreiben: {}',
  'Discord: the channel is a forum; set thread to the id of one of its posts':
    'Discord: der Kanal ist ein Forum; setzen Sie thread auf die Id eines seiner Beiträge',
  'Google Chat: the hook is refused; make a new one in the settings of the space':
    'Google Chat: der Webhook wird abgelehnt; legen Sie in den Einstellungen des Bereichs einen neuen an',
}
