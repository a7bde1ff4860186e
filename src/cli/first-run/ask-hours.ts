import { countryOfAddress, countryOfZone, findCountry, regionsOf, zoneOf } from '../../app/setup/countries.js'
import { readHours } from '../../app/setup/read-hours.js'
import { DURATIONS, isDuration, nearestZone, readZone } from '../../app/setup/read-setup.js'
import type { Asking, Draft, Step } from './draft.js'

const OTHER = 'other'
const NONE = 'none'

/** Country and region, for the public holidays. */
export const askHolidays: Step = async (draft, asking) => {
  if (draft.holidays !== undefined) return {}
  const { asker, say } = asking
  const guess = draft.urls.map(countryOfAddress).find((code) => code !== null) ?? countryOfZone(asking.zone)
  const country = await asker.choose({
    message: say.text('Whose public holidays are no working days?'),
    choices: [
      { value: 'DE', label: say.text('Germany') },
      { value: 'AT', label: say.text('Austria') },
      { value: 'CH', label: say.text('Switzerland') },
      { value: OTHER, label: say.text('another country') },
      { value: NONE, label: say.text('none: we work on holidays') },
    ],
    fallback: guess ?? (draft.timezone == null ? 'DE' : (countryOfZone(draft.timezone) ?? 'DE')),
  })
  if (country === NONE) return { holidays: null }
  const code = country === OTHER ? await otherCountry(asking) : country
  return { holidays: code === null ? null : await regionOf(code, asking) }
}

async function otherCountry({ asker, say }: Asking): Promise<string | null> {
  for (;;) {
    const typed = await asker.text({
      message: say.text('Which country? Its name or code'),
      fallback: '',
      example: say.text('Italy, FR, … (Enter: no holidays)'),
    })
    if (typed === '') return null
    const found = await findCountry(typed, say.language)
    const isIt = found !== null && (await asker.confirm({ message: say`${found.name} (${found.code})?`, fallback: true }))
    if (isIt) return found.code
  }
}

async function regionOf(country: string, { asker, say }: Asking): Promise<string> {
  const regions = await regionsOf(country, say.language)
  if (regions.length === 0) return country
  return asker.choose({
    message: say.text('In which part of the country?'),
    choices: [
      { value: country, label: say.text('only the holidays of the whole country') },
      ...regions.map(({ code, name }) => ({ value: code, label: name, hint: code })),
    ],
    fallback: country,
  })
}

export const askZone: Step = async (draft, { asker, say, zone }) => {
  if (draft.timezone !== undefined) return {}
  const guess = (draft.holidays == null ? null : await zoneOf(draft.holidays)) ?? zone
  const typed = await asker.text({
    message: say.text('Time zone of your office hours'),
    fallback: guess,
    fault: (text) => {
      if (readZone(text) !== null) return null
      const near = nearestZone(text)
      return near === null ? say.text('no such time zone; such as Europe/Zurich') : say`no such time zone; did you mean ${near}?`
    },
  })
  return { timezone: readZone(typed) ?? guess }
}

const HOURS = ['mon-fri 08:00-17:00', 'mon-fri 08:00-12:00 13:00-17:00', '24/7'] as const

export const askHours: Step = async (draft, { asker, say }) => {
  if (draft.hours !== undefined) return {}
  const chosen = await asker.choose({
    message: say.text('When is somebody there to answer? Clocks stand still outside of it'),
    choices: [
      { value: HOURS[0], label: say.text('Monday to Friday, 08:00–17:00') },
      { value: HOURS[1], label: say.text('Monday to Friday, 08:00–12:00 and 13:00–17:00') },
      { value: HOURS[2], label: say.text('always: 24 hours, 7 days') },
      { value: OTHER, label: say.text('hours of our own') },
    ],
    fallback: HOURS[0],
  })
  if (chosen !== OTHER) return { hours: readHours(chosen) }
  const typed = await asker.text({
    message: say.text('Your office hours'),
    fallback: 'mon-fri 09:00-17:00',
    fault: (text) =>
      readHours(text) === null ? say.text('not understood; such as mon-fri 08:00-12:00 13:00-17:00, sat 10:00-14:00') : null,
  })
  return { hours: readHours(typed) }
}

export const askFirstAnswer: Step = async (draft: Draft, { asker, say }) => {
  if (draft.firstAnswer !== undefined) return {}
  const firstAnswer = await asker.text({
    message: say.text('Within which working time is a first answer due?'),
    fallback: '4h',
    fault: (text) => (isDuration(text) ? null : say`not a duration; such as ${DURATIONS}`),
  })
  return { firstAnswer }
}
