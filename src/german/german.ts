import type { Speech } from '../util/say.js'
import { cards } from './cards.js'
import { errors } from './errors.js'
import { NOUNS } from './nouns.js'
import { values } from './values.js'
import { words } from './words.js'

/** All that the tool says to people, in German. Loaded only where German is spoken. */
export const german: Speech = { language: 'de', phrases: { ...values, ...words, ...cards, ...errors }, nouns: NOUNS }
