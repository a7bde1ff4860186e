import { isOrdinaryWord } from '../../triage/subject/ordinary-words.js'
import { foldWord } from '../../triage/text/fold.js'

export { shortName } from '../../config/template.js'

/** Everybody's hosts: what stands before them is a name, what stands in them is none of ours. */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gv|or)$/

/** `https://blog.musterstrom.ch` → "Musterstrom"; null for an address in numbers and the like. */
export function nameOfHost(url: string): string | null {
  const host = /^(?:[a-z]+:\/\/)?([^/:?#]+)/i.exec(url.trim())?.[1]?.toLowerCase() ?? ''
  const labels = host.split('.')
  if (labels.length < 2 || !/^[a-z]{2,}$/.test(labels.at(-1)!)) return null
  const place = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2)!) ? -3 : -2
  const label = labels.at(place)
  return label === undefined ? null : label.charAt(0).toUpperCase() + label.slice(1)
}

/** A name that everybody uses for something else. */
export const isCommonName = (name: string): boolean => !/\s/.test(name.trim()) && isOrdinaryWord(foldWord(name.trim()))
