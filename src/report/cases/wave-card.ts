import type { JudgedCase } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import type { Wave } from '../../model/wave.js'
import { abridged } from '../../util/own-words.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { excerpt, flow } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { dueWords } from './due-words.js'
import { topicWords, waveName } from './wave-words.js'

/** Cases of one wave, shown as one. */
export interface WaveRow {
  readonly wave: Wave
  readonly members: readonly JudgedCase[]
}

/** A card is a case, or a wave in the place of its first. */
export type Row = JudgedCase | WaveRow

export const isWave = (row: Row): row is WaveRow => 'wave' in row

/** Cases as rows: of a wave, all that are listed in one, unless it is but one. */
export function rowsOf(cases: readonly JudgedCase[]): readonly Row[] {
  const members = new Map<number, JudgedCase[]>()
  for (const each of cases) {
    const id = each.record.wave?.id
    if (id !== undefined) members.set(id, [...(members.get(id) ?? []), each])
  }
  return cases.flatMap((each): Row[] => {
    const { wave } = each.record
    const all = members.get(wave?.id ?? -1) ?? []
    if (wave === undefined || all.length < 2) return [each]
    return all[0] === each ? [{ wave, members: all }] : []
  })
}

/** The clock of a wave that is due first. */
export const firstDue = ({ members }: WaveRow): Clock =>
  members.map(({ clock }) => clock).reduce((first, clock) => (clock.dueAt < first.dueAt ? clock : first))

const MAX_NAMED = 6

export function waveHead(row: WaveRow, sheet: Sheet) {
  const { say } = sheet
  const { wave, members } = row
  return {
    name: waveName(wave),
    url: null,
    clock: dueWords(firstDue(row), sheet),
    what: say`wave of ${say.counted(members.length, 'case')}`,
    where: [wave.brand, placesWords(row, sheet)].filter((part) => part !== null).join(' · '),
  }
}

/** The source that they come from, or how many. */
function placesWords({ members }: WaveRow, { say }: Sheet): string {
  const sources = new Set(members.map(({ record }) => record.source))
  return sources.size === 1 ? [...sources][0]! : say.counted(sources.size, 'source')
}

function namesOf({ members }: WaveRow, { say }: Sheet): string {
  const names = members.slice(0, MAX_NAMED).map(({ record }) => caseName(record.id))
  const more = members.length - names.length
  return more > 0 ? say`${names.join(', ')} and ${more} more` : names.join(', ')
}

/** What they are about, the words of the first, and where each is found. */
export function waveBody(row: WaveRow, sheet: Sheet, columns: number): string[] {
  const { wave, members } = row
  const { say, style } = sheet
  const overdue = members.filter(({ clocks }) => clocks.some(({ status }) => status === 'breached')).length
  const facts = [
    say`since ${sheet.when(wave.beganAt)}`,
    say`${wave.size} in all`,
    ...(overdue > 0 ? [say`${overdue} overdue`] : []),
    namesOf(row, sheet),
    say.text('--all lists each'),
  ]
  return [
    ...excerpt(topicWords(wave, say), { columns, lines: 2 }),
    ...excerpt(oneLine(abridged(members[0]!.record.text)), { columns, lines: 2 }),
    ...flow(facts, ' · ', columns).map(style.dim),
  ]
}
