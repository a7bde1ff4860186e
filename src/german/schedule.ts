/** `monitor schedule`: comments in crontabs and units, and its help. */
export const schedule: Readonly<Record<string, string>> = {
  'Every {}: the shortest `every` of the sources. What is not due is not asked.':
    'Alle {}: das kürzeste `every` der Quellen. Was nicht fällig ist, wird nicht abgerufen.',
  'Two polls never run at once: the second ends with 11 and does nothing. 3: some sources or receivers failed.':
    'Nie laufen zwei Abrufe zugleich: Der zweite endet mit 11 und tut nichts. 3: einige Quellen oder Empfänger sind ausgefallen.',
  'The heartbeat of the configuration tells its service of each run: silence there means that this clock stands still.':
    'Der heartbeat der Konfiguration meldet jeden Lauf seinem Dienst: Schweigt er, steht diese Uhr still.',
  'That this clock itself stands still, a heartbeat in the configuration tells: heartbeat: { url_env: HEARTBEAT_URL }':
    'Dass diese Uhr selbst stillsteht, meldet ein heartbeat in der Konfiguration: heartbeat: { url_env: HEARTBEAT_URL }',
  'Alerts to {} are printed: they stand in the journal, and nobody is told. docs/receivers.md has receivers that tell people.':
    'Meldungen an {} werden ausgegeben: sie stehen im Journal, und niemand erfährt davon. docs/receivers.md nennt Empfänger, die Menschen erreichen.',
  'Alerts to {} are printed: they stand in monitor.log, and nobody is told. docs/receivers.md has receivers that tell people.':
    'Meldungen an {} werden ausgegeben: sie stehen in monitor.log, und niemand erfährt davon. docs/receivers.md nennt Empfänger, die Menschen erreichen.',
  'This path is one of npx and may be gone tomorrow: npm install -g mention-monitor, then print this again.':
    'Dieser Pfad ist einer von npx und kann morgen fehlen: npm install -g mention-monitor, dann dies noch einmal ausgeben.',
  'This configuration reads no secret from the environment.': 'Diese Konfiguration liest kein Geheimnis aus der Umgebung.',
  "Secrets stand in {}, a NAME='value' a line, for you alone (chmod 600):":
    "Geheimnisse stehen in {}, je Zeile NAME='Wert', nur für Sie lesbar (chmod 600):",
  'Append them to your crontab: (crontab -l; monitor schedule --cron) | crontab -':
    'An Ihre crontab anhängen: (crontab -l; monitor schedule --cron) | crontab -',
  'What is printed is mailed: new alerts, and a failure when it begins. Nothing is printed when there is nothing to say.':
    'Was ausgegeben wird, kommt als Mail: neue Meldungen, und ein Ausfall, wenn er beginnt. Gibt es nichts zu sagen, kommt nichts.',
  'Whom to tell when it fails: a unit of yours that sends a mail.':
    'Wem ein Fehlschlag gemeldet wird: eine eigene Unit, die eine Mail schickt.',
  'Everything may be read, only the folder of the database (it has to be there: poll once by hand) and the cache be written.':
    'Gelesen werden darf alles, geschrieben nur in den Ordner der Datenbank (er muss da sein: einmal von Hand abrufen) und den Cache.',
  'Where it ends with 226/NAMESPACE, the system allows this to root alone: leave both lines out.':
    'Endet es mit 226/NAMESPACE, erlaubt das System dies nur root: beide Zeilen weglassen.',
  'Then: systemctl --user daemon-reload && systemctl --user enable --now monitor.timer':
    'Danach: systemctl --user daemon-reload && systemctl --user enable --now monitor.timer',
  'That it runs while nobody is logged in: loginctl enable-linger':
    'Damit es läuft, während niemand angemeldet ist: loginctl enable-linger',
  'A run that was missed, since the machine was off, is made up for.':
    'Ein Lauf, der ausfiel, weil der Rechner aus war, wird nachgeholt.',
  'Save as ~/Library/LaunchAgents/mention-monitor.plist, then: launchctl load ~/Library/LaunchAgents/mention-monitor.plist':
    'Speichern als ~/Library/LaunchAgents/mention-monitor.plist, dann: launchctl load ~/Library/LaunchAgents/mention-monitor.plist',
  'schedule: for which clock?': 'schedule: für welche Uhr?',
  'schedule: for one clock at a time': 'schedule: nur eine Uhr auf einmal',
  'monitor schedule --cron, --systemd or --launchd': 'monitor schedule --cron, --systemd oder --launchd',
  'print crontab lines, systemd units or a launchd job that poll from now on by themselves':
    'crontab-Zeilen, systemd-Units oder einen launchd-Job ausgeben, die von nun an von selbst abrufen',
  'lines for cron; (crontab -l; monitor schedule --cron) | crontab - appends them':
    'Zeilen für cron; (crontab -l; monitor schedule --cron) | crontab - hängt sie an',
  'the same by a timer of systemd: a service and its timer, to be saved':
    'dasselbe durch einen Timer von systemd: ein Service und sein Timer, zum Speichern',
  'tell on stderr what happens as it happens, a line each: text or json':
    'auf stderr mitteilen, was geschieht, je Ereignis eine Zeile: text oder json',
  'with --log-format: from which level on: debug, info, warning, error (default: info)':
    'mit --log-format: ab welcher Stufe: debug, info, warning, error (Vorgabe: info)',
  '--log-level does nothing without --log-format': '--log-level bewirkt nichts ohne --log-format',
  'add --log-format text or json': '--log-format text oder json dazu',
  'lines for a crontab': 'Zeilen für eine crontab',
  'a service and a timer of systemd': 'ein Service und ein Timer von systemd',
  'a job of launchd, for macOS': 'ein Job von launchd, für macOS',
}
