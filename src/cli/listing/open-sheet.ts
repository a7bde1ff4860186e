import { createSheet, type Sheet } from '../../report/shapes/sheet.js'
import type { Io } from '../io.js'

export interface SheetTime {
  readonly now: number
  readonly timezone: string
  /** Instants to the second, with their zone. */
  readonly exact?: boolean
}

/** A page for a person on one of the streams. */
export const openSheet = async (io: Io, stream: 'stdout' | 'stderr', time: SheetTime): Promise<Sheet> =>
  createSheet(await io.style(stream), { ...time, say: io.say })
