import type { Wave } from '../model/wave.js'
import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import { oneLine } from '../util/text.js'
import { counted } from './words.js'

/** `W-3`, as people and scripts name a wave. */
export const waveName = ({ id }: Pick<Wave, 'id'>): string => `W-${id}`

/** What a wave is about, in words that strangers wrote. */
export const topicWords = ({ topic }: Wave): string => topic.map(oneLine).join(', ')

type When = (at: number) => string

/** `wave W-3, 9 cases: internet, router; Fri 20 Nov 07:00 to Fri 20 Nov 08:10, 7 open`. */
export function waveWords(wave: Wave, when: When): string {
  const topic = topicWords(wave)
  const span = `${when(wave.beganAt)} to ${when(wave.lastAt)}`
  return `wave ${waveName(wave)}, ${counted(wave.size, 'case')}${topic === '' ? '' : `: ${topic}`}; ${span}, ${wave.open} open`
}

const usualWords = (usual: number): string => (usual < 0.01 ? 'less than 0.01' : String(Number(usual.toPrecision(2))))

/** The numbers by which it was told that many complain of one thing. */
export function waveFigures({ figures, brand, topic }: Wave, when: When): string[] {
  const { people, from, to, usual, before, watchedMs, chance } = figures
  const about = topic[0] === undefined ? '' : ` of ${oneLine(topic[0])}`
  return [
    `${people} people complained${brand === null ? '' : ` to ${oneLine(brand)}`}${about} from ${when(from)} to ${when(to)}`,
    `usual in such a time there: ${usualWords(usual)} (${before} in the ${formatDuration(watchedMs)} before)`,
    `so many come by chance with a probability of ${chance < 1e-12 ? 'less than 1e-12' : chance.toExponential(0)}, in a busy hour`,
    'each case keeps its own clock; alerts tell the wave as one until nobody of it waits for a first answer',
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
