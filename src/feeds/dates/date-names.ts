const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+|\.$/gu, '')
    .toLowerCase()

// The first users' languages and English; what the others say is asked of Intl, once, when it is met.
const MONTHS = new Map(
  [
    'jan january januar janner jaenner jan janvier janv gennaio gen',
    'feb february februar feber fevrier fevr fev febbraio',
    'mar march marz maerz mrz mars marzo',
    'apr april avril avr aprile',
    'may mai maggio mag',
    'jun june juni juin giugno giu',
    'jul july juli juillet juil luglio lug',
    'aug august aout agosto ago',
    'sep sept september septembre settembre set',
    'oct october oktober okt octobre ottobre ott',
    'nov november novembre',
    'dec december dezember dez decembre dicembre dic',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const LOCALES = ['es', 'pt', 'nl', 'pl', 'cs', 'hu', 'sk', 'hr', 'sl', 'ro', 'sv', 'da', 'nb', 'fi', 'tr', 'ru', 'uk', 'el']
let foreign: Map<string, number> | null = null

function foreignMonths(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' })
      for (let index = 0; index < 12; index += 1) {
        // As part of a date: Slavic months have another form there than alone.
        const part = format.formatToParts(Date.UTC(2001, index, 15)).find(({ type }) => type === 'month')
        const name = fold(part?.value ?? '')
        // A short form of one language can be another month elsewhere ("lis"); the first language wins.
        if (name.length > 2 && !names.has(name)) names.set(name, index + 1)
      }
    }
  return names
}

/** Number of a month by its name in one of some twenty languages, 1 to 12; null when it is none. */
export function monthNumber(name: string): number | null {
  const usual = MONTHS.get(name.toLowerCase())
  if (usual !== undefined) return usual
  const folded = fold(name)
  const known = MONTHS.get(folded)
  if (known !== undefined) return known
  if (folded.length < 3 || folded.length > 14) return null
  foreign ??= foreignMonths()
  return foreign.get(folded) ?? null
}

// Minutes east of Greenwich. Names that two continents share mean the American zone, as RFC 822 has it.
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60 },
  ...{ cet: 60, mez: 60, met: 60, cest: 120, mesz: 120, mest: 120, eet: 120, oez: 120, eest: 180, oesz: 180, msk: 180 },
  ...{ nst: -210, ndt: -150, at: -240, ast: -240, adt: -180, et: -300, est: -300, edt: -240, ct: -360, cst: -360, cdt: -300 },
  ...{ mt: -420, mst: -420, mdt: -360, pt: -480, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600 },
  ...{
    ist: 330,
    ict: 420,
    wib: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
  },
  ...{ sast: 120, brt: -180, art: -180 },
}

/** Offset of a named zone in minutes; null for an unknown one. */
export function zoneOffset(name: string): number | null {
  const key = name.toLowerCase()
  return Object.hasOwn(ZONES, key) ? ZONES[key]! : null
}

// Monday is 1. By their first two letters in German and English, which differ where it matters (`Mi`, `We`).
const WEEKDAYS: Readonly<Record<string, number>> = { su: 0, so: 0, mo: 1, tu: 2, di: 2, we: 3, mi: 3, th: 4, do: 4, fr: 5, sa: 6 }

/** Day of the week, Sunday 0, of a German or English name; null for others. */
export const weekdayNumber = (name: string): number | null => WEEKDAYS[name.slice(0, 2).toLowerCase()] ?? null
