const KINDS: Readonly<Record<string, string>> = {
  complaint: 'Beschwerde',
  question: 'Frage',
  suggestion: 'Vorschlag',
  praise: 'Lob',
  neutral: 'neutral',
  spam: 'Spam',
  irrelevant: 'nicht über uns',
}
const SEVERITIES: Readonly<Record<string, string>> = { low: 'niedrig', medium: 'mittel', high: 'hoch', critical: 'kritisch' }

/** `high complaint`: every kind in every degree. */
const GRAVITIES = Object.fromEntries(
  Object.entries(SEVERITIES).flatMap(([severity, degree]) =>
    Object.entries(KINDS).map(([kind, word]) => [`${severity} ${kind}`, `${word} (${degree})`]),
  ),
)

/** Values of the data, as pages say them; where they are typed or read by a program they stay English. */
export const values: Readonly<Record<string, string>> = {
  ...KINDS,
  ...SEVERITIES,
  ...GRAVITIES,
  // states of a case
  open: 'offen',
  answered: 'beantwortet',
  resolved: 'erledigt',
  dismissed: 'verworfen',
  'removed-unanswered': 'entfernt, nie beantwortet',
  merged: 'zusammengelegt',
  // targets of a clock
  first_answer: 'erste Antwort',
  next_answer: 'nächste Antwort',
  resolution: 'Lösung',
  promise: 'Zusage',
  'first answer': 'erste Antwort',
  'next answer': 'nächste Antwort',
  // acts, where a sentence names them; where they are typed they stay commands
  ack: 'quittiert',
  assign: 'zugewiesen',
  label: 'eingeordnet',
  merge: 'zusammengelegt',
  note: 'Notiz',
  reopen: 'wieder geöffnet',
  resolve: 'erledigt',
  dismiss: 'verworfen',
  snooze: 'zurückgestellt',
  split: 'abgetrennt',
  // kinds of answers
  answer: 'Antwort',
  holding: 'Zwischenbescheid',
  deflected: 'weiterverwiesen',
  automatic: 'automatisch',
  bystander: 'von Dritten',
  manual: 'von Hand erfasst',
  // how a reply is tied to a post
  explicit: 'ausdrücklich',
  platform: 'von der Plattform',
  addressed: 'angesprochen',
  inferred: 'erschlossen',
  // states of a delivery
  pending: 'steht aus',
  sent: 'gesendet',
  failed: 'gescheitert',
  dropped: 'verworfen',
  // health of a source
  new: 'neu',
  ok: 'ok',
  failing: 'gestört',
  gone: 'weg',
  // roles of a mention
  post: 'Beitrag',
  comment: 'Kommentar',
  review: 'Bewertung',
  pingback: 'Pingback',
  // sensitive data
  card: 'Kartennummer',
  iban: 'IBAN',
  phone: 'Telefonnummer',
  email: 'E-Mail-Adresse',
}
