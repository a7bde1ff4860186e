import type { FoundWave } from '../../model/wave.js'
import { type Topic, topicOf, type WaveInput } from './topic.js'
import { type Complaint, type Trait, type Traits, traitsOf } from './traits.js'

/** As much of a topic's people must belong to a wave to be the same: who says "login" says "app" as well. */
const OVERLAP = 0.5
const MAX_WORDS = 3

interface Member {
  readonly complaint: Complaint
  readonly traits: Traits
}

const byTime = (a: Complaint, b: Complaint): number => a.at - b.at || a.caseId - b.caseId

const peopleIn = (complaints: readonly Complaint[]): number => new Set(complaints.map(({ person }) => person)).size

/** What is said by enough people since then, with all who ever said it. */
function commonTraits(members: readonly Member[], input: WaveInput): ReadonlyMap<string, Complaint[]> {
  const recent = new Map<string, number>()
  for (const { complaint, traits } of members) {
    if (!isRecent(complaint, input)) continue
    for (const trait of traits.keys()) recent.set(trait, (recent.get(trait) ?? 0) + 1)
  }
  const common = new Map<string, Complaint[]>()
  for (const { complaint, traits } of members) {
    for (const trait of traits.keys()) {
      if ((recent.get(trait) ?? 0) < input.settings.min) continue
      const list = common.get(trait)
      if (list === undefined) common.set(trait, [complaint])
      else list.push(complaint)
    }
  }
  return common
}

/** What they say tells more than where they say it: under one page, people may complain of ten things. */
const surest = (a: Topic, b: Topic): number =>
  Number(a.isPlace) - Number(b.isPlace) ||
  a.figures.chance - b.figures.chance ||
  b.members.size - a.members.size ||
  (a.words < b.words ? -1 : 1)

const shared = (topic: Topic, wave: ReadonlySet<Complaint>): number => {
  let count = 0
  for (const each of topic.members) if (wave.has(each)) count += 1
  return count
}

interface Gathered {
  readonly lead: Topic
  readonly topics: Topic[]
  readonly members: Set<Complaint>
}

/** Topics of the same people are one wave; of what is left, those that still have enough people of their own are another. */
function gather(topics: readonly Topic[], min: number): readonly Gathered[] {
  const waves: Gathered[] = []
  const taken = new Set<Complaint>()
  for (const topic of [...topics].sort(surest)) {
    const [home] = waves
      .map((wave) => ({ wave, count: shared(topic, wave.members) }))
      .filter(({ count }) => !topic.isPlace && count >= topic.members.size * OVERLAP)
      .sort((a, b) => b.count - a.count)
    const own = [...topic.members].filter((each) => !taken.has(each))
    if (home === undefined && peopleIn(own) < min) continue
    const wave = home?.wave ?? { lead: topic, topics: [], members: new Set<Complaint>() }
    if (home === undefined) waves.push(wave)
    wave.topics.push(topic)
    for (const each of own) {
      wave.members.add(each)
      taken.add(each)
    }
  }
  return waves
}

function waveOf({ lead, topics, members }: Gathered): FoundWave {
  const all = [...members].sort(byTime)
  const words = [
    lead,
    ...topics.filter((topic) => topic !== lead).sort((a, b) => b.members.size - a.members.size || surest(a, b)),
  ]
  return {
    brand: all[0]!.brand,
    topic: words.slice(0, MAX_WORDS).map((topic) => topic.words),
    beganAt: all[0]!.at,
    lastAt: all.at(-1)!.at,
    figures: lead.figures,
    caseIds: all.map(({ caseId }) => caseId),
  }
}

function byBrand(complaints: readonly Complaint[]): readonly (readonly Complaint[])[] {
  const brands = new Map<string | null, Complaint[]>()
  for (const complaint of [...complaints].sort(byTime)) {
    const list = brands.get(complaint.brand)
    if (list === undefined) brands.set(complaint.brand, [complaint])
    else list.push(complaint)
  }
  return [...brands.values()]
}

const isRecent = ({ at, baseline }: Complaint, { since, settings }: WaveInput): boolean =>
  !baseline && at >= since - settings.windowMs

/** Many people who complain of one thing at one time: far more than usual, by brand and by what their complaints have in common. */
export function findWaves(input: WaveInput): readonly FoundWave[] {
  const { settings, ignored } = input
  return byBrand(input.complaints).flatMap((complaints) => {
    if (complaints.filter((each) => isRecent(each, input)).length < settings.min) return []
    const members = complaints.map((complaint) => ({ complaint, traits: traitsOf(complaint, ignored) }))
    const wordsOf = (trait: string): Trait => members.find(({ traits }) => traits.has(trait))!.traits.get(trait)!
    const topics = [...commonTraits(members, input)].flatMap(([trait, all]) => topicOf(wordsOf(trait), all, input) ?? [])
    return gather(topics, settings.min).map(waveOf)
  })
}
