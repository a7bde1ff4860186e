/** The invented world of `monitor demo`: Musterstrom AG sells electricity and has a blog, a newsroom and customers in a forum. */
export interface DemoPost {
  readonly id: number
  readonly slug: string
  readonly at: string
  readonly title: string
  readonly text: string
}

export interface DemoComment {
  readonly id: number
  readonly post: number
  /** 0: directly under the post. */
  readonly parent: number
  readonly at: string
  /** WordPress user id; 0 is a guest. */
  readonly user: number
  readonly name: string
  readonly html: string
}

export interface DemoTopic {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly title: string
  readonly text: string
  readonly inReplyTo: string | null
}

/** The instants at which the demo polls: Monday in Zurich, office hours 08:00–12:00 and 13:00–17:30. */
export const DEMO_TIMES = {
  baseline: '2026-11-16T07:00:00Z',
  found: '2026-11-16T09:30:00Z',
  breached: '2026-11-16T14:30:00Z',
  answered: '2026-11-16T15:00:00Z',
} as const

/** The company's own WordPress account: a reply is ours by this id, never by the name beside it. */
export const DEMO_TEAM_USER = 3

export const DEMO_POSTS: readonly DemoPost[] = [
  {
    id: 88,
    slug: 'neuer-tarif',
    at: '2026-11-02T08:00:00Z',
    title: 'Der neue Musterstrom-Tarif',
    text: 'Ab Januar gilt unser neuer Tarif. Wir erklären, was sich für Kundinnen und Kunden von Musterstrom ändert.',
  },
]

export const DEMO_COMMENTS: readonly DemoComment[] = [
  {
    id: 4701,
    post: 88,
    parent: 0,
    at: '2026-11-03T10:15:00Z',
    user: 0,
    name: 'Beat Suter',
    html: '<p>Seit Wochen keine Antwort auf meine Mails. So geht man nicht mit Kunden um!</p>',
  },
  {
    id: 4711,
    post: 88,
    parent: 0,
    at: '2026-11-16T09:10:00Z',
    user: 0,
    name: 'Petra M.',
    html: '<p>Ich warte seit drei Wochen auf den Techniker, und bei der Hotline geht niemand ran. Das ist eine Frechheit! Wann kommt endlich jemand?</p>',
  },
  {
    id: 4712,
    post: 88,
    parent: 0,
    at: '2026-11-16T09:14:00Z',
    user: 0,
    name: 'Jolanda Frei',
    html: '<p>Der Wechsel zu Musterstrom hat super geklappt, vielen Dank für die freundliche Beratung!</p>',
  },
  {
    id: 4713,
    post: 88,
    parent: 0,
    at: '2026-11-16T09:16:00Z',
    user: 0,
    name: 'Best Casino Bonus',
    html:
      '<p>Great article! Earn $5000 per day with online casino bonus, click here: <a href="https://casino.invalid/a">casino</a> ' +
      '<a href="https://casino.invalid/b">best slots</a> <a href="https://pills.invalid/c">cheap viagra</a></p>',
  },
  {
    id: 4714,
    post: 88,
    parent: 4711,
    at: '2026-11-16T09:25:00Z',
    user: 0,
    name: 'Musterstrom Kundendienst',
    html: '<p>Schreiben Sie Ihre Kontonummer an hilfe@betrug.invalid, dann helfen wir sofort.</p>',
  },
  {
    id: 4720,
    post: 88,
    parent: 4711,
    at: '2026-11-16T14:45:00Z',
    user: DEMO_TEAM_USER,
    name: 'Musterstrom Kundendienst',
    html: '<p>Guten Tag Petra M., es tut uns leid. Der Techniker kommt morgen um 9 Uhr, der Termin ist bestätigt. ^AB</p>',
  },
]

export const DEMO_NEWS: readonly DemoTopic[] = [
  {
    id: 'news-1',
    at: '2026-11-10T06:00:00Z',
    name: 'Redaktion',
    title: 'Strompreise steigen im Januar',
    text: 'Mehrere Anbieter erhöhen ihre Preise. Musterstrom bleibt laut Mitteilung unter dem Durchschnitt.',
    inReplyTo: null,
  },
]

export const DEMO_FORUM: readonly DemoTopic[] = [
  {
    id: 'tag:forum.example,2026:t-1',
    at: '2026-11-16T08:40:00Z',
    name: 'urs_b',
    title: 'Musterstrom bucht doppelt ab',
    text:
      'Musterstrom hat meine Kreditkarte zweimal belastet, und niemand reagiert auf meine Reklamation. ' +
      'Karte 4111 1111 1111 1111, bitte endlich zurückerstatten!',
    inReplyTo: null,
  },
  {
    id: 'tag:forum.example,2026:t-1-r1',
    at: '2026-11-16T09:05:00Z',
    name: 'helferin',
    title: 'Re: Musterstrom bucht doppelt ab',
    text: 'Nimm die Kartennummer schnell wieder raus! Bei mir half ein eingeschriebener Brief.',
    inReplyTo: 'tag:forum.example,2026:t-1',
  },
]
