import { DEMO_TEAM_USER } from './world.js'

/** The configuration of the demo's company, as a user would write it; `language` is that of its alerts. */
export const demoConfig = (base: string, language: 'de' | 'en' = 'en'): string => `company:
  name: Musterstrom AG
  brands:
    - { name: Musterstrom }
  official:
    - { platform: wordpress, site: "${new URL(base).host}", id: "${DEMO_TEAM_USER}" }
sources:
  - { id: blog, type: wordpress, url: "${base}/blog", every: 15m, allow_private: true }
  - { id: news, type: feed, url: "${base}/news.rss", every: 15m, allow_private: true }
  - { id: forum, type: comments, url: "${base}/forum.atom", every: 15m, allow_private: true }
  - { id: partner, type: feed, url: "${base}/partner.rss", every: 15m, allow_private: true }
sla:
  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  holidays: CH-ZH
  policies:
    - { name: card-data, when: { sensitive: [card, iban] }, first_answer: 15m, time: wall }
    - { name: default, first_answer: 4h, next_answer: 8h, warn_before: 30m, time: business, max_wall: 72h }
alerts:
  language: ${language}
  baseline: 24h
  receivers:
    - { id: terminal, type: stdout }
privacy: { redact: [card, iban] }
http: { proxy: false } # this world is on this machine, whatever the environment says
database: ./monitor.db
`
