import type { CaseRecord } from '../../model/case.js'
import type { Config } from '../../model/config.js'

/** Waves of before are still stored where the configuration has none any more. */
export function withWave({ wave, ...record }: CaseRecord, { waves }: Config): CaseRecord {
  return wave === undefined || waves === null ? record : { ...record, wave }
}
