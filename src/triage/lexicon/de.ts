import { germanMatters } from './de-matters.js'
import { germanOther } from './de-other.js'
import { germanPolarity } from './de-polarity.js'
import { germanVoice } from './de-voice.js'
import type { Group } from './group.js'

/** German, with Austrian and Swiss words; dialect where it is written often. */
export const german: readonly Group[] = [...germanMatters, ...germanVoice, ...germanOther, ...germanPolarity]
