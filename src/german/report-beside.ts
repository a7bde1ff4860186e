/** The report beside others and against targets. */
export const reportBeside: Readonly<Record<string, string>> = {
  // command
  'configurations of rivals to set beside, instead of those of report.beside':
    'Konfigurationen von Mitbewerbern, die danebengestellt werden, statt der in report.beside',
  'a rival beside you, from its own configuration and database':
    'ein Mitbewerber neben Ihnen, aus seiner eigenen Konfiguration und Datenbank',
  '{} could not be set beside: {}': '{} ließ sich nicht danebenstellen: {}',
  'monitor check --config FILE finds faults of such a file; monitor poll --config FILE makes its database, or brings it up to date':
    'monitor check --config DATEI findet Fehler einer solchen Datei; monitor poll --config DATEI legt ihre Datenbank an oder bringt sie auf den neuesten Stand',
  'its database {} is our own': 'seine Datenbank {} ist unsere eigene',
  'its database {} is that of {} too': 'seine Datenbank {} ist auch die von {}',
  'not polled since then': 'seitdem nicht abgerufen',
  // others
  'Beside others': 'Neben anderen',
  'Answered, by company': 'Beantwortet, nach Unternehmen',
  'A point for each company, with the range in which its share lies with 95 % certainty.':
    'Ein Punkt für jedes Unternehmen, mit der Spanne, in der sein Anteil mit 95 % Sicherheit liegt.',
  'Companies beside each other: who is answered, and how fast; * few cases':
    'Unternehmen nebeneinander: wer eine Antwort bekommt und wie schnell; * wenige Fälle',
  company: 'Unternehmen',
  '{} (us)': '{} (wir)',
  'All are counted by the same rules over the same time: public complaints in the sources of each company’s own configuration, and answers by the accounts that stand there as its own. Where two ranges overlap much, the difference may be chance.':
    'Alle werden nach denselben Regeln über dieselbe Zeit gezählt: öffentliche Beschwerden in den Quellen, die in der Konfiguration des jeweiligen Unternehmens stehen, und Antworten der Konten, die dort als seine eingetragen sind. Wo sich zwei Spannen weit überschneiden, kann der Unterschied Zufall sein.',
  'This compares what anybody can read, not how well customers are served: answers by mail, by telephone or in private are not seen, nor those by accounts that nobody configured, nor what was deleted before it was read. Of others less of that is known than of oneself.':
    'Verglichen wird, was alle lesen können, nicht, wie gut Kundinnen und Kunden betreut werden: Antworten per E-Mail, am Telefon oder in privaten Nachrichten sind nicht zu sehen, ebenso wenig die von Konten, die niemand eingetragen hat, oder was gelöscht wurde, bevor es gelesen war. Über andere weiß man davon weniger als über sich selbst.',
  'The choice of sources and brands is that of {} alone; of the others all are counted.':
    'Die Auswahl von Quellen und Marken gilt nur für {}; von den anderen werden alle gezählt.',
  'Not everything was seen of {}: {}.': 'Von {} war nicht alles zu sehen: {}.',
  '{} could not be read; that company is missing here.': '{} ließ sich nicht lesen; dieses Unternehmen fehlt hier.',
  // where no median can be told
  'Who still waits counts in these curves for as long as the wait has lasted. Fewer than half are answered.':
    'Wer noch wartet, zählt in diesen Kurven so lange mit, wie das Warten bisher dauert. Weniger als die Hälfte hat eine Antwort.',
  // targets
  target: 'Ziel',
  'reached?': 'erreicht?',
  reached: 'erreicht',
  'reached, perhaps by chance': 'erreicht, vielleicht durch Zufall',
  missed: 'verfehlt',
  'missed, perhaps by chance': 'verfehlt, vielleicht durch Zufall',
  'A point for each time, with the range in which its share lies with 95 % certainty. Broken strokes are the targets.':
    'Ein Punkt für jede Frist, mit der Spanne, in der ihr Anteil mit 95 % Sicherheit liegt. Gestrichelte Linien sind die Ziele.',
  'What the configuration aims at: {}. A target is reached where the share is not less, and by chance perhaps where it lies in the range of the share. The lines in the curves are the promises of its policies.':
    'Was die Konfiguration anstrebt: {}. Ein Ziel ist erreicht, wo der Anteil nicht kleiner ist; liegt es in der Spanne des Anteils, kann das Zufall sein. Die Linien in den Kurven sind die Zusagen ihrer Regeln.',
}
