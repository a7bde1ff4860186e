import type { Wave } from '../../model/wave.js'
import { formatDuration } from '../../util/duration.js'
import { toIso } from '../../util/instant.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { sourceOfTopic } from '../../util/wave-place.js'
import { decimal } from '../shapes/figures.js'
import type { Sheet } from '../shapes/sheet.js'

/** `W-3`, as people and scripts name a wave. */
export const waveName = ({ id }: Pick<Wave, 'id'>): string => `W-${id}`

function topicWord(topic: string, say: Say): string {
  const source = sourceOfTopic(topic)
  return oneLine(source === null ? topic : say`one thread of ${source}`)
}

/** What a wave is about, in words that strangers wrote, or where it is. */
export const topicWords = ({ topic }: Wave, say: Say): string => topic.map((each) => topicWord(each, say)).join(', ')

/** `wave W-3, 9 cases: internet, router; Fri 20 Nov 07:00 to Fri 20 Nov 08:10, 7 open`. */
export function waveWords(wave: Wave, { say, when }: Sheet): string {
  const topic = topicWords(wave, say)
  const cases = `${say.counted(wave.size, 'case')}${topic === '' ? '' : `: ${topic}`}`
  return say`wave ${waveName(wave)}, ${cases}; ${when(wave.beganAt)} to ${when(wave.lastAt)}, ${wave.open} open`
}

function usualWords(usual: number, say: Say): string {
  if (usual < 0.01) return say`less than ${decimal(0.01, 2, say)}`
  const [, digits = ''] = String(Number(usual.toPrecision(2))).split('.')
  return decimal(Number(usual.toPrecision(2)), digits.length, say)
}

/** Who complained to whom of what. */
function peopleWords({ figures: { people, from, to }, brand, topic }: Wave, { say, when }: Sheet): string {
  const [first = ''] = topic
  // People complain of a matter, not of the place where they do.
  const [of, span] = [sourceOfTopic(first) === null ? oneLine(first) : '', [when(from), when(to)] as const]
  if (brand === null)
    return of === ''
      ? say`${people} people complained from ${span[0]} to ${span[1]}`
      : say`${people} people complained of ${of} from ${span[0]} to ${span[1]}`
  return of === ''
    ? say`${people} people complained to ${oneLine(brand)} from ${span[0]} to ${span[1]}`
    : say`${people} people complained to ${oneLine(brand)} of ${of} from ${span[0]} to ${span[1]}`
}

/** The numbers by which it was told that many complain of one thing. */
export function waveFigures(wave: Wave, sheet: Sheet): string[] {
  const { usual, before, watchedMs, chance } = wave.figures
  const { say } = sheet
  const probability = chance < 1e-12 ? say`less than ${'1e-12'}` : chance.toExponential(0)
  return [
    peopleWords(wave, sheet),
    say`usual in such a time there: ${usualWords(usual, say)} (${before} in the ${formatDuration(watchedMs)} before)`,
    say`so many come by chance with a probability of ${probability}, in a busy hour`,
    say.text('each case keeps its own clock; alerts tell the wave as one until nobody of it waits for a first answer'),
  ]
}

/** In the shape of the contract. */
export const waveDocument = (wave: Wave) => ({
  id: waveName(wave),
  size: wave.size,
  open: wave.open,
  topic: [...wave.topic],
  began_at: toIso(wave.beganAt),
  last_at: toIso(wave.lastAt),
})

/** With the numbers by which it was found. */
export const waveFiguresDocument = (wave: Wave) => ({
  ...waveDocument(wave),
  people: wave.figures.people,
  from: toIso(wave.figures.from),
  to: toIso(wave.figures.to),
  usual: wave.figures.usual,
  before: wave.figures.before,
  watched_seconds: Math.floor(wave.figures.watchedMs / 1000),
  chance: wave.figures.chance,
})
