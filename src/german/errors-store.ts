/** What goes wrong with the database. */
export const errorsStore: Readonly<Record<string, string>> = {
  'The database {} {}.': 'Die Datenbank {} {}.',
  'The database {} failed: {} ({}).': 'Die Datenbank {} meldet einen Fehler: {} ({}).',
  'cannot be written: it is read-only': 'lässt sich nicht schreiben: sie ist nur lesbar',
  'Allow writing to the file and its folder, or choose another with --db.':
    'Erlauben Sie das Schreiben in die Datei und ihren Ordner, oder wählen Sie mit --db eine andere.',
  'cannot be opened': 'lässt sich nicht öffnen',
  'Check that the file and its folder exist and belong to the user who runs monitor, or choose another with --db.':
    'Prüfen Sie, dass es die Datei und ihren Ordner gibt und dass sie dem Benutzer gehören, der monitor ausführt, oder wählen Sie mit --db eine andere.',
  'cannot be opened: permission denied': 'lässt sich nicht öffnen: keine Berechtigung',
  'Run monitor as the user who owns the file and its folder, or choose another with --db.':
    'Führen Sie monitor als der Benutzer aus, dem die Datei und ihr Ordner gehören, oder wählen Sie mit --db eine andere.',
  'cannot be written: the disk is full': 'lässt sich nicht schreiben: der Datenträger ist voll',
  'Free some space and run the same command again. What was stored before is safe.':
    'Schaffen Sie Platz und führen Sie denselben Befehl noch einmal aus. Was vorher gespeichert war, ist sicher.',
  'cannot be created: part of its path is no folder': 'lässt sich nicht anlegen: ein Teil ihres Pfades ist kein Ordner',
  'Choose another file with --db.': 'Wählen Sie mit --db eine andere Datei.',
  'is not a database of monitor': 'ist keine Datenbank von monitor',
  'Name the right file with --db, or move this one away; monitor poll then starts a new database.':
    'Nennen Sie mit --db die richtige Datei, oder verschieben Sie diese; monitor poll beginnt dann eine neue Datenbank.',
  'is damaged': 'ist beschädigt',
  'Restore it from a backup, or save what is left: sqlite3 OLD.db .recover | sqlite3 NEW.db':
    'Stellen Sie sie aus einer Sicherung wieder her, oder retten Sie, was noch da ist: sqlite3 ALT.db .recover | sqlite3 NEU.db',
  'is in use by another program': 'wird von einem anderen Programm benutzt',
  'Wait until that program is done, then try again.':
    'Warten Sie, bis dieses Programm fertig ist, und versuchen Sie es dann noch einmal.',
  'cannot be read or written: the disk reports an error':
    'lässt sich nicht lesen oder schreiben: der Datenträger meldet einen Fehler',
  'Check the disk, and that the file lies on no network share.':
    'Prüfen Sie den Datenträger, und dass die Datei nicht auf einem Netzlaufwerk liegt.',
  'The database {} cannot be compacted: {} has {} MB free, and that takes up to {} MB.':
    'Die Datenbank {} lässt sich nicht verdichten: In {} sind {} MB frei, und dafür braucht es bis zu {} MB.',
  'Free some space and run the same command again. What is erased is erased.':
    'Schaffen Sie Platz und führen Sie denselben Befehl noch einmal aus. Was gelöscht ist, ist gelöscht.',
  'Free some space there, or name a roomier folder in SQLITE_TMPDIR; then run the same command again. What is erased is erased.':
    'Schaffen Sie dort Platz, oder nennen Sie in SQLITE_TMPDIR einen größeren Ordner; führen Sie dann denselben Befehl noch einmal aus. Was gelöscht ist, ist gelöscht.',
  'The database {} could not be compacted: another program is using it.':
    'Die Datenbank {} ließ sich nicht verdichten: ein anderes Programm benutzt sie.',
  'Nothing is lost. Run the same command again when that program is done.':
    'Es ist nichts verloren. Führen Sie denselben Befehl noch einmal aus, wenn dieses Programm fertig ist.',
  'Another poll has just started.': 'Ein anderer Abruf hat gerade begonnen.',
  'Another poll is running: process {} on {}, since {}.': 'Ein anderer Abruf läuft: Prozess {} auf {}, seit {}.',
  'Wait for it to end, then try again. Without it you need do nothing: the lock of a process that died is free at once.':
    'Warten Sie, bis er endet, und versuchen Sie es dann noch einmal. Gibt es ihn nicht mehr, müssen Sie nichts tun: die Sperre eines beendeten Prozesses ist sofort frei.',
  'The database {} belongs to another program.': 'Die Datenbank {} gehört einem anderen Programm.',
  'Name the right file with --db; monitor poll creates it when it does not exist.':
    'Nennen Sie mit --db die richtige Datei; monitor poll legt sie an, wenn es sie nicht gibt.',
  'The database {} has version {}; this monitor knows versions up to {}.':
    'Die Datenbank {} hat Version {}; dieses monitor kennt die Versionen bis {}.',
  'Update monitor: npm install -g mention-monitor@latest': 'Aktualisieren Sie monitor: npm install -g mention-monitor@latest',
  'The database {} is empty.': 'Die Datenbank {} ist leer.',
  'Run monitor poll; it fills it.': 'Führen Sie monitor poll aus; das füllt sie.',
  'The database {} has version {}, and this monitor needs version {}.':
    'Die Datenbank {} hat Version {}, und dieses monitor braucht Version {}.',
  'Run monitor poll once; it brings the database up to date.':
    'Führen Sie einmal monitor poll aus; das bringt die Datenbank auf den neuen Stand.',
  'The database {} cannot be brought up to date: a row of {} refers to nothing.':
    'Die Datenbank {} lässt sich nicht auf den neuen Stand bringen: eine Zeile von {} verweist ins Leere.',
  'monitor check says more. The file was left as it is.': 'monitor check sagt mehr. Die Datei blieb, wie sie ist.',
  'The database is brought from version {} to version {}; a large one takes a minute.':
    'Die Datenbank wird von Version {} auf Version {} gebracht; bei einer großen dauert das eine Minute.',
  'It is at version {} now, after {}.': 'Sie hat jetzt Version {}, nach {}.',
  'The database {} is a folder.': 'Die Datenbank {} ist ein Ordner.',
  'Name a file in it with --db.': 'Nennen Sie mit --db eine Datei darin.',
  'There is no database yet: {} does not exist.': 'Es gibt noch keine Datenbank: {} fehlt.',
  'Run monitor poll; it creates the database.': 'Führen Sie monitor poll aus; das legt die Datenbank an.',
  'A case cannot be opened without a mention.': 'Ein Fall lässt sich nicht ohne Erwähnung öffnen.',
  'There is no case C-{}.': 'Es gibt keinen Fall C-{}.',
  'There is no source {}.': 'Es gibt keine Quelle {}.',
  'No alert was sent: the disk of {} is full, so nobody could note that it was.':
    'Es wurde nichts gemeldet: der Datenträger von {} ist voll, das Senden wäre nicht festzuhalten gewesen.',
  'Free some space; what waits goes out with the next poll.':
    'Schaffen Sie Platz; was wartet, geht mit dem nächsten Abruf hinaus.',
}
