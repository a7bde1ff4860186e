import { describe, expect, it } from 'vitest'
import { HOLIDAY_CORRECTIONS } from '../../src/config/holiday-corrections.js'
import { type HolidayDate, publicHolidays } from '../../src/config/holidays.js'

// Written by hand from the laws, not from the library: Easter is on 5 April 2026 and on 28 March 2027.
const DAYS: Readonly<Record<string, readonly [in2026: string, in2027: string]>> = {
  Neujahr: ['01-01', '01-01'],
  Berchtold: ['01-02', '01-02'],
  Dreikönige: ['01-06', '01-06'],
  République: ['03-01', '03-01'],
  Frauentag: ['03-08', '03-08'],
  Josef: ['03-19', '03-19'],
  Karfreitag: ['04-03', '03-26'],
  Ostersonntag: ['04-05', '03-28'],
  Ostermontag: ['04-06', '03-29'],
  Fahrt: ['04-09', '04-01'],
  Mai: ['05-01', '05-01'],
  Auffahrt: ['05-14', '05-06'],
  Pfingstsonntag: ['05-24', '05-16'],
  Pfingstmontag: ['05-25', '05-17'],
  Fronleichnam: ['06-04', '05-27'],
  Plébiscite: ['06-23', '06-23'],
  PeterPaul: ['06-29', '06-29'],
  Bundesfeier: ['08-01', '08-01'],
  Friedensfest: ['08-08', '08-08'],
  Himmelfahrt: ['08-15', '08-15'],
  JeûneGenevois: ['09-10', '09-09'],
  Kindertag: ['09-20', '09-20'],
  LundiDuJeûne: ['09-21', '09-20'],
  Mauritius: ['09-22', '09-22'],
  Bruderklaus: ['09-25', '09-25'],
  Einheit: ['10-03', '10-03'],
  Nationalfeiertag: ['10-26', '10-26'],
  Reformation: ['10-31', '10-31'],
  Allerheiligen: ['11-01', '11-01'],
  Bußtag: ['11-18', '11-17'],
  Empfängnis: ['12-08', '12-08'],
  Weihnacht: ['12-25', '12-25'],
  Stephan: ['12-26', '12-26'],
  // Where three days of rest would follow each other it is none: 26 December 2026 is a Saturday.
  StephanSometimes: ['', '12-26'],
  Restauration: ['12-31', '12-31'],
}

const GERMANY = 'Neujahr Karfreitag Ostermontag Mai Auffahrt Pfingstmontag Einheit Weihnacht Stephan'
const AUSTRIA =
  'Neujahr Dreikönige Ostermontag Mai Auffahrt Pfingstmontag Fronleichnam Himmelfahrt Nationalfeiertag Allerheiligen Empfängnis Weihnacht Stephan'
const SWITZERLAND = 'Neujahr Auffahrt Bundesfeier Weihnacht'
const MOST_CANTONS = `${SWITZERLAND} Karfreitag Ostermontag Pfingstmontag`
const CATHOLIC_CANTONS = `${SWITZERLAND} Karfreitag Fronleichnam Himmelfahrt Allerheiligen Empfängnis`

const LAW: readonly (readonly [region: string, days: string])[] = [
  ['DE', GERMANY],
  ['DE-BW', `${GERMANY} Dreikönige Fronleichnam Allerheiligen`],
  ['DE-BY', `${GERMANY} Dreikönige Fronleichnam Allerheiligen`],
  ['DE-BY-KATH', `${GERMANY} Dreikönige Fronleichnam Allerheiligen Himmelfahrt`],
  ['DE-BY-EVANG', `${GERMANY} Dreikönige Fronleichnam Allerheiligen`],
  ['DE-BY-A', `${GERMANY} Dreikönige Fronleichnam Allerheiligen Himmelfahrt Friedensfest`],
  ['DE-BE', `${GERMANY} Frauentag`],
  ['DE-BB', `${GERMANY} Ostersonntag Pfingstsonntag Reformation`],
  ['DE-HB', `${GERMANY} Reformation`],
  ['DE-HH', `${GERMANY} Reformation`],
  ['DE-HE', `${GERMANY} Fronleichnam`],
  ['DE-MV', `${GERMANY} Frauentag Reformation`],
  ['DE-NI', `${GERMANY} Reformation`],
  ['DE-NW', `${GERMANY} Fronleichnam Allerheiligen`],
  ['DE-RP', `${GERMANY} Fronleichnam Allerheiligen`],
  ['DE-SL', `${GERMANY} Fronleichnam Himmelfahrt Allerheiligen`],
  ['DE-SN', `${GERMANY} Reformation Bußtag`],
  ['DE-SN-BZ', `${GERMANY} Fronleichnam Reformation Bußtag`],
  ['DE-ST', `${GERMANY} Dreikönige Reformation`],
  ['DE-SH', `${GERMANY} Reformation`],
  ['DE-TH', `${GERMANY} Kindertag Reformation`],
  ['DE-TH-EIC', `${GERMANY} Fronleichnam Kindertag Reformation`],
  ['DE-TH-UH', `${GERMANY} Fronleichnam Kindertag Reformation`],
  ['DE-TH-WAK', `${GERMANY} Fronleichnam Kindertag Reformation`],

  // The patrons of the Länder (19 March, 24 September, 15 November, …) are days off for schools and offices alone.
  ['AT', AUSTRIA],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((land) => [`AT-${land}`, AUSTRIA] as const),

  ['CH', SWITZERLAND],
  ['CH-ZH', `${MOST_CANTONS} Mai Stephan`],
  ['CH-BE', `${MOST_CANTONS} Berchtold Stephan`],
  ['CH-LU', `${CATHOLIC_CANTONS} Stephan`],
  ['CH-UR', `${MOST_CANTONS} Dreikönige Josef Fronleichnam Himmelfahrt Allerheiligen Empfängnis StephanSometimes`],
  ['CH-SZ', `${MOST_CANTONS} Dreikönige Josef Fronleichnam Himmelfahrt Allerheiligen Empfängnis Stephan`],
  ['CH-OW', `${CATHOLIC_CANTONS} Bruderklaus`],
  ['CH-NW', `${CATHOLIC_CANTONS} Josef`],
  ['CH-GL', `${MOST_CANTONS} Fahrt Allerheiligen Stephan`],
  ['CH-ZG', CATHOLIC_CANTONS],
  ['CH-FR', CATHOLIC_CANTONS],
  ['CH-SO', `${SWITZERLAND} Karfreitag Mai Fronleichnam Himmelfahrt Allerheiligen`],
  ['CH-BS', `${MOST_CANTONS} Mai Stephan`],
  ['CH-BL', `${MOST_CANTONS} Mai Stephan`],
  ['CH-SH', `${MOST_CANTONS} Mai Stephan`],
  ['CH-AR', `${MOST_CANTONS} StephanSometimes`],
  ['CH-AI', `${MOST_CANTONS} Fronleichnam Himmelfahrt Mauritius Allerheiligen Empfängnis StephanSometimes`],
  ['CH-SG', `${MOST_CANTONS} Allerheiligen Stephan`],
  ['CH-GR', `${MOST_CANTONS} Stephan`],
  ['CH-AG', `${MOST_CANTONS} Berchtold Stephan`],
  ['CH-TG', `${MOST_CANTONS} Berchtold Mai Stephan`],
  [
    'CH-TI',
    `${SWITZERLAND} Dreikönige Josef Ostermontag Mai Pfingstmontag Fronleichnam PeterPaul Himmelfahrt Allerheiligen Empfängnis Stephan`,
  ],
  ['CH-VD', `${MOST_CANTONS} Berchtold LundiDuJeûne`],
  ['CH-VS', `${SWITZERLAND} Josef Fronleichnam Himmelfahrt Allerheiligen Empfängnis`],
  ['CH-NE', `${SWITZERLAND} République Karfreitag Mai`],
  ['CH-GE', `${MOST_CANTONS} JeûneGenevois Restauration`],
  ['CH-JU', `${MOST_CANTONS} Berchtold Mai Fronleichnam Plébiscite Himmelfahrt Allerheiligen`],
]

/** Days that are Sundays by their nature: the library names them for whole countries, and they are days of rest with or without. */
const SUNDAYS = ['04-05', '05-24', '09-20', '03-28', '05-16', '09-19']
const isSunday = (date: string): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() === 0

async function datesOf(region: string, year: number): Promise<readonly HolidayDate[]> {
  const found = await publicHolidays(region, Date.UTC(year, 5, 1))
  if ('fault' in found) throw new Error(`${region}: ${found.fault}`)
  return found.dates.filter(({ date }) => date.startsWith(`${year}-`))
}

describe.each([
  [2026, 0],
  [2027, 1],
] as const)('the public holidays of %i', (year, index) => {
  it.each(LAW)('%s: as the law has them', async (region, days) => {
    const names = days.split(' ')
    const unknown = names.filter((name) => DAYS[name] === undefined)
    expect(unknown).toEqual([])
    const wanted = names.flatMap((name) => DAYS[name]![index] || []).map((date) => `${year}-${date}`)
    const feasts = SUNDAYS.map((date) => `${year}-${date}`).filter((date) => isSunday(date) && !wanted.includes(date))
    const found = (await datesOf(region, year)).map(({ date }) => date)
    expect(found.filter((date) => !feasts.includes(date))).toEqual(wanted.toSorted())
  })
})

describe('half days and odd rules', () => {
  it('1 May in Solothurn begins at noon', async () => {
    expect((await datesOf('CH-SO', 2026)).find(({ date }) => date === '2026-05-01')).toEqual({
      date: '2026-05-01',
      name: 'Tag der Arbeit',
      from: 720,
    })
  })

  it('no other day in Germany, Austria and Switzerland is half a holiday', async () => {
    const halves = await Promise.all(
      LAW.map(async ([region]) => (await datesOf(region, 2026)).filter(({ from }) => from !== undefined).map(() => region)),
    )
    expect(halves.flat()).toEqual(['CH-SO'])
  })

  it.each([
    ['the Fahrt in Glarus: 1 April, a Thursday after Easter', 'CH-GL', 2032, '04-01', true],
    ['the Fahrt in Glarus: a week later in Holy Week', 'CH-GL', 2034, '04-13', true],
    [
      'the fast of Geneva, the Thursday after the first Sunday of September, which may be the first',
      'CH-GE',
      2024,
      '09-05',
      true,
    ],
    ['Boxing Day in Uri, Christmas on a Monday', 'CH-UR', 2028, '12-26', false],
    ['Boxing Day in Uri, Christmas on a Wednesday', 'CH-UR', 2030, '12-26', true],
    ['2 January in Neuchâtel, New Year on a Sunday', 'CH-NE', 2034, '01-02', true],
    ['2 January in Neuchâtel, New Year on a Thursday', 'CH-NE', 2026, '01-02', false],
    ['26 December in Neuchâtel, Christmas on a Sunday', 'CH-NE', 2033, '12-26', true],
    ['Berlin remembers 1953 once, in 2028', 'DE-BE', 2028, '06-17', true],
  ])('%s', async (_rule, region, year, date, kept) => {
    expect((await datesOf(region, year)).some((each) => each.date === `${year}-${date}`)).toBe(kept)
  })
})

it('each correction corrects something: the library may mend a rule one day', async () => {
  const { default: Calendar } = await import('date-holidays')
  const idle = Object.entries(HOLIDAY_CORRECTIONS).flatMap(([region, corrections]) => {
    const [country = '', state = ''] = region.split('-')
    const calendar = state === '' ? new Calendar(country) : new Calendar(country, state)
    const kindOf = (rule: string): string | undefined => (calendar.getRule(rule) as { readonly type?: string } | undefined)?.type
    return corrections
      .filter(({ rule, name }) => (name === null ? kindOf(rule) === undefined : kindOf(rule) === 'public'))
      .map(({ rule }) => `${region} ${rule}`)
  })
  expect(idle).toEqual([])
})
