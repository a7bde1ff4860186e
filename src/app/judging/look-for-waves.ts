import { foldWords } from '../../answers/fold.js'
import { isGenericName } from '../../answers/generic-name.js'
import { findWaves } from '../../answers/waves/find-waves.js'
import type { WavesConfig } from '../../model/config.js'
import type { FoundWave, RecentComplaint } from '../../model/wave.js'
import type { WaveChange } from '../../store/wave-store.js'
import type { App } from '../app.js'

const DAY = 86_400_000
/** The period from which the usual number of complaints is estimated. */
const HISTORY = 28 * DAY
/** Maximum number of complaints looked at, the latest ones: a company with more is measured by a shorter period. */
const MOST = 4_000

/** Key of the person who wrote it, as far as the source tells. */
function personOf({ author, source, caseId }: RecentComplaint): string {
  const { id, handle, name } = author
  const own = id ?? handle ?? (name === null || isGenericName(name) ? null : name)
  return own === null ? `case ${caseId}` : `${source} ${own.toLowerCase()}`
}

/** Compares found waves with known ones: a wave that shares a case with a known wave is that wave. */
function changesOf(found: readonly FoundWave[], complaints: readonly RecentComplaint[]): readonly WaveChange[] {
  const waveIds = new Map(complaints.map(({ caseId, waveId }) => [caseId, waveId]))
  return found.flatMap((wave): WaveChange[] => {
    const known = [...new Set(wave.caseIds.flatMap((caseId) => waveIds.get(caseId) ?? []))].sort((a, b) => a - b)
    const [id = null, ...absorbs] = known
    const grew = absorbs.length > 0 || wave.caseIds.some((caseId) => waveIds.get(caseId) !== id)
    return grew || id === null ? [{ ...wave, id, absorbs }] : []
  })
}

/** Looks for waves among the stored cases up to a number, so that the result does not depend on the order in which cases came. */
export async function lookForWaves(
  { store, config }: App,
  settings: WavesConfig,
  { since, upToCase }: { readonly since: number; readonly upToCase: number },
): Promise<void> {
  const complaintsSince = (time: number) => store.complaintsSince({ since: time, upToCase, limit: MOST })
  const near = await complaintsSince(since - settings.windowMs)
  if (near.filter(({ baseline }) => !baseline).length < settings.min) return
  const complaints = await complaintsSince(since - settings.windowMs - HISTORY)
  const watched = await store.watchedSince()
  const oldest = complaints.length < MOST ? -Infinity : Math.min(...complaints.map(({ at }) => at))
  const { brands, name } = config.company
  const found = findWaves({
    complaints: complaints.map((complaint) => ({ ...complaint, person: personOf(complaint) })),
    since,
    watchedSince: (source) => {
      const at = watched.get(source)
      return at === undefined ? null : Math.max(at, since - HISTORY, oldest)
    },
    settings,
    ignored: new Set(
      [name, ...brands.flatMap((brand) => [brand.name, ...brand.aliases])].flatMap((each) => foldWords(each).split(' ')),
    ),
  })
  const changes = changesOf(found, complaints)
  if (changes.length > 0) await store.saveWaves(changes)
}
