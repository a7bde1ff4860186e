import { dice } from '../../support/dice.js'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Monday; the month has the holidays of Mary's Conception (a Tuesday) and of Christmas. */
export const START = Date.UTC(2026, 10, 30, 6)
/** The last days: nobody is killed any more, so that what was due can be through at the end. */
export const CALM = 4 * DAY

export interface MonthSize {
  readonly days: number
  /** Concerns of single people; waves come besides. */
  readonly single: number
  /** Pause between two polls. */
  readonly tick: number
  /** That a process is killed at an effect. */
  readonly chanceOfCrash: number
}

/** Thirty days with two hundred concerns, thirty of them in two waves. */
export const WHOLE: MonthSize = { days: 30, single: 170, tick: HOUR / 2, chanceOfCrash: 0.004 }

/** One customer's concern, and what became of it. Instants are UTC ms. */
export interface Concern {
  readonly id: string
  readonly source: 'forum' | 'blog'
  readonly at: number
  readonly author: string
  readonly text: string
  /** When we answered; null: never. */
  readonly answeredAt: number | null
}

export interface Span {
  readonly from: number
  readonly to: number
}

export interface World {
  readonly concerns: readonly Concern[]
  /** When a source cannot be read. */
  readonly outages: Readonly<Record<'forum' | 'blog', readonly Span[]>>
}

const THINGS = [
  'Rechnung',
  'Karte',
  'Lieferung',
  'App',
  'Kündigung',
  'Gutschrift',
  'Anmeldung',
  'Tarif',
  'Filiale',
  'Hotline',
  'Rückzahlung',
  'Bestellung',
  'Vertrag',
  'Passwort',
  'Umzug',
  'Mahnung',
] as const
const WAVES = ['Störung im Netz', 'doppelte Abbuchung'] as const

const complaint = (thing: string, days: number, name: string): string =>
  `Seit ${days} Tagen warte ich bei Beispiel wegen ${thing} und niemand antwortet, das ist eine Frechheit! Gruß, ${name}`

/** Half are answered within hours, some within days, a quarter never. */
function answerAt(at: number, random: () => number): number | null {
  const luck = random()
  if (luck < 0.25) return null
  return at + Math.round(luck < 0.7 ? random() * 10 * HOUR : random() ** 2 * 8 * DAY)
}

function waveOf(index: number, at: number, random: () => number): Concern[] {
  return Array.from({ length: 15 }, (_, nth) => {
    const [id, author] = [`w${index}-${nth}`, `Wellenkundin ${index}-${nth}`]
    const text = `Beispiel: schon wieder ${WAVES[index]}! Wann wird das endlich behoben? Unmöglich. ${author}`
    const wroteAt = at + Math.round(random() * HOUR)
    return { id, source: 'forum', at: wroteAt, author, text, answeredAt: answerAt(wroteAt, random) }
  })
}

/** Concerns of single people all over the time, and two waves. */
export function worldOf(seed: number, { days, single: count, tick }: MonthSize): World {
  const end = START + days * DAY
  const random = dice(seed)
  const single = Array.from({ length: count }, (_, index): Concern => {
    const at = START + tick + Math.floor(random() * (end - START - tick))
    const author = `Kundin ${index}`
    const text = complaint(THINGS[Math.floor(random() * THINGS.length)]!, 2 + Math.floor(random() * 30), author)
    return { id: `k${index}`, source: random() < 0.5 ? 'forum' : 'blog', at, author, text, answeredAt: answerAt(at, random) }
  })
  const waves = [0.143, 0.58].flatMap((share, index) => waveOf(index, START + Math.round(share * days * DAY), random))
  const outage = (day: number, hours: number): Span => ({ from: START + day * DAY, to: START + day * DAY + hours * HOUR })
  return {
    concerns: [...single, ...waves],
    outages: { forum: [outage(2.2, 5), outage(20.5, 30)], blog: [outage(4.4, 26)] },
  }
}

export const isWithin = (spans: readonly Span[], at: number): boolean => spans.some(({ from, to }) => from <= at && at < to)
