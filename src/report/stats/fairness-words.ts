import type { Fairness, FairnessSide } from '../../model/stats.js'
import { formatDuration } from '../../util/duration.js'
import { type Phrase, phrase, type Say } from '../../util/say.js'
import { grouped } from './stats-words.js'

/** `3.2`, in German `3,2`; from ten on in whole numbers. */
const ratioText = (ratio: number, { language }: Say): string => {
  const text = ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio))
  return language === 'de' ? text.replace('.', ',') : text
}

function whoWords({ from, to, cases }: FairnessSide, { language }: Say): Phrase {
  const [low, high, count] = [from, to, cases].map((each) => grouped(each, language))
  const reach = from !== to ? phrase`${low!} to ${high!} followers` : to === 1 ? phrase`1 follower` : phrase`${high!} followers`
  return cases === 1 ? phrase`${reach}, 1 case` : phrase`${reach}, ${count!} cases`
}

interface Words {
  readonly say: Say
  /** A span of time in words. */
  readonly span: (ms: number) => string
}

function sideWords(place: 'lowest' | 'highest', side: FairnessSide, { say, span }: Words): Phrase {
  const who = whoWords(side, say)
  if (side.medianMs === null)
    return place === 'lowest'
      ? phrase`less than half of the lowest (${who}) are answered`
      : phrase`less than half of the highest (${who}) are answered`
  const wait = span(side.medianMs)
  return place === 'lowest'
    ? phrase`half of the lowest (${who}) are answered within ${wait}`
    : phrase`half of the highest (${who}) are answered within ${wait}`
}

function verdict({ ratio, bound }: Fairness, say: Say): string {
  if (ratio === null) return say.text('It cannot be told yet who waits longer.')
  const times = ratioText(ratio, say)
  if (ratio.toFixed(1) === '1.0' && bound === 'exact')
    return say.text('Customers of the lowest quartile wait as long as those of the highest.')
  if (bound === 'at-least')
    return say`Customers of the lowest quartile wait at least ${times} times as long as those of the highest.`
  if (bound === 'at-most')
    return say`Customers of the lowest quartile wait at most ${times} times as long as those of the highest.`
  return say`Customers of the lowest quartile wait ${times} times as long as those of the highest.`
}

/** Whether customers with few followers wait longer, in the reader's language. In English it is what the machine formats say. */
export function fairnessWords(fairness: Fairness, say: Say, span: Words['span'] = formatDuration): string {
  const { sides, reason } = fairness
  if (sides === null) return say.text(reason)
  const [low, high] = sides
  const words = { say, span }
  return say`${verdict(fairness, say)} By the clock on the wall, ${sideWords('lowest', low, words)}, ${sideWords('highest', high, words)}.`
}
