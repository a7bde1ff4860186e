import type { PerHead } from '../heads.js'

/** Weights bucket by bucket, head by head: times the head's `scale` they are log-odds. */
export interface GramTable {
  readonly weights: Int8Array | Float32Array
  readonly scale: PerHead
}
