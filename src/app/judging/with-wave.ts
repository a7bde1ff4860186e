import type { CaseRecord } from '../../model/case.js'
import type { Config } from '../../model/config.js'

/** Hides the wave of a case if waves are switched off: earlier ones are still stored. */
export function withWave({ wave, ...record }: CaseRecord, { waves }: Config): CaseRecord {
  return wave === undefined || waves === null ? record : { ...record, wave }
}
