/** The erasure of one person: help, questions and what came of it. */
export const forget: Readonly<Record<string, string>> = {
  'erase one person for good: words, names, and what is kept of them elsewhere':
    'eine Person endgültig löschen: Texte, Namen und was sonst von ihr gespeichert ist',
  "an author's id, handle or address, exactly; or a mention M-12 or case C-12: its author":
    'Kennung, Kontoname oder Adresse, genau so; oder eine Erwähnung M-12, ein Fall C-12: wer das schrieb',
  'only in these sources': 'nur in diesen Quellen',
  'a display name is enough; two people may share one, so look first with --dry-run':
    'ein Anzeigename genügt; zwei Menschen können denselben tragen, also zuerst mit --dry-run ansehen',
  'show what would be erased, write nothing': 'zeigen, was gelöscht würde, nichts schreiben',
  'ask nothing; needed where nobody can be asked': 'nichts fragen; nötig, wo niemand gefragt werden kann',
  'the author of a mention: what would be erased, in every source':
    'wer eine Erwähnung schrieb: was gelöscht würde, in jeder Quelle',
  'by handle; asks before anything goes': 'nach dem Kontonamen; fragt, bevor etwas gelöscht wird',
  'by the id that the source gives; in a script': 'nach der Kennung, die die Quelle nennt; in einem Skript',
  [`Erases for good what this person wrote, who it was, and what is kept of that
in histories, messages and lessons; no later poll or import brings it back.
Numbers of cases, times and figures stay. An unanswered case is closed.`]: `Löscht endgültig, was diese Person schrieb, wer sie war und was davon in
Verläufen, Meldungen und Gelerntem steht; kein Abruf und kein Import bringt
es zurück. Fallnummern, Zeiten und Zahlen bleiben. Ein unbeantworteter Fall
wird geschlossen.`,
  'nobody can be asked here whether all of it shall be erased': 'hier kann niemand gefragt werden, ob alles gelöscht werden soll',
  'look first with --dry-run; --yes erases without a question': 'zuerst mit --dry-run ansehen; --yes löscht ohne zu fragen',
  'the author is missing': 'es fehlt, wer gemeint ist',
  'an id, a handle, an address, a mention M-12 or a case C-12':
    'eine Kennung, ein Kontoname, eine Adresse, eine Erwähnung M-12 oder ein Fall C-12',
  'Erase {} for good?': '{} endgültig löschen?',
  'erasing, and writing the file anew': 'wird gelöscht, und die Datei neu geschrieben',
  'Nothing was erased.': 'Nichts wurde gelöscht.',
  'Nothing was erased: a dry run.': 'Nichts wurde gelöscht: ein Probelauf.',
  'Erased: {} · {} · {}': 'Gelöscht: {} · {} · {}',
  'Nobody known as {} is stored: nothing to erase.': 'Niemand namens {} ist gespeichert: nichts zu löschen.',
  'No author has {} as id, handle or address: nothing to erase.':
    'Niemand hat {} als Kennung, Kontonamen oder Adresse: nichts zu löschen.',
  'Left as they are, for your own company wrote them: {}': 'Bleiben, denn sie sind vom eigenen Unternehmen: {}',
  'Under this display name alone: {}. A name proves nobody, for two people may share it; --name takes them too':
    'Nur unter diesem Anzeigenamen: {}. Ein Name beweist niemanden, denn zwei Menschen können ihn tragen; --name nimmt sie dazu',
  'May still name this person, by others or by you in the same threads: {}':
    'Kann diese Person noch nennen, von anderen oder von Ihnen in denselben Gesprächen: {}',
  'Words of the name stand in {}: {}': 'Wörter des Namens stehen in {}: {}',
  'Not reached: backups, messages sent already, and what this person writes from now on.':
    'Nicht erreicht: Sicherungen, schon gesendete Meldungen, und was diese Person künftig schreibt.',
  'and {} more': 'und {} weitere',
  'C-{}: its author was forgotten by {} at {}, and nothing brings that back':
    'C-{}: wer ihn schrieb, wurde von {} am {} vergessen, und nichts bringt das zurück',
  'An erased person': 'Eine gelöschte Person',
  '(erased)': '(gelöscht)',
}
