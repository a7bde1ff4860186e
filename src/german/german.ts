import type { Speech } from '../util/say.js'
import { cards } from './cards.js'
import { errors } from './errors.js'
import { help } from './help.js'
import { helpActs } from './help-acts.js'
import { helpTopics } from './help-topics.js'
import { listings } from './listings.js'
import { NOUNS } from './nouns.js'
import { stats } from './stats.js'
import { system } from './system.js'
import { values } from './values.js'
import { words } from './words.js'

/** By area; what stands in two of them is the same in both. */
export const AREAS: readonly Speech['phrases'][] = [
  values,
  words,
  cards,
  errors,
  help,
  helpActs,
  helpTopics,
  listings,
  stats,
  system,
  // One a line.
]

/** All that the tool says to people, in German. Loaded only where German is spoken. */
export const german: Speech = { language: 'de', phrases: Object.assign({}, ...AREAS), nouns: NOUNS }
