import type { NewSilence, Silence } from '../model/silence.js'

/** Selection of silences. */
export interface SilenceFilter {
  /** Neither ended nor removed at that instant; they may begin later. UTC ms. */
  readonly notOverAt?: number
}

/** Silences. They stay stored after they have ended or were removed. */
export interface SilenceStore {
  /** In the order in which they were added. */
  silences(filter: SilenceFilter): Promise<readonly Silence[]>
  /** Returns its number. */
  addSilence(silence: NewSilence): Promise<number>
  /** Returns the silence as it was before the removal, null where there is none with this number. One already removed stays unchanged. */
  removeSilence(id: number, removal: { readonly at: number; readonly by: string }): Promise<Silence | null>
}
