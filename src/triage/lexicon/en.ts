import { englishMatters } from './en-matters.js'
import { englishOther } from './en-other.js'
import { englishPolarity } from './en-polarity.js'
import { englishVoice } from './en-voice.js'
import type { Group } from './group.js'

/** English, British and American. */
export const english: readonly Group[] = [...englishMatters, ...englishVoice, ...englishOther, ...englishPolarity]
