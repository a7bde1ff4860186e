export { countryOfZone, findCountry, regionsOf, zoneOf } from '../../config/regions.js'

/** The country that an address names by its end, of the three that are asked for first. */
export function countryOfAddress(url: string): string | null {
  const end = /^(?:[a-z]+:\/\/)?[^/:?#]+\.([a-z]{2})(?:[:/?#]|$)/i.exec(url.trim())?.[1]?.toUpperCase()
  return end === 'DE' || end === 'AT' || end === 'CH' ? end : null
}
