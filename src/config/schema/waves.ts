import * as z from 'zod'
import type { WavesConfig } from '../../model/config.js'
import { durationBetween, strict } from './leaf.js'

const HOUR = 3_600_000

const settings = strict({
  min: z.int().min(2).max(100_000).default(5).describe('People who complain of one thing within the window; default 5'),
  factor: z
    .number()
    .min(1)
    .max(10_000)
    .default(4)
    .describe('How many times as many as is usual there; it covers that days are busier than nights. Default 4'),
  window: durationBetween('5m', '7d')
    .default(2 * HOUR)
    .describe('Time in which they complain; default 2h'),
}).transform(({ min, factor, window }): WavesConfig => ({ min, factor, windowMs: window }))

/** `false`: nobody looks for waves. */
export const waves = z.union([
  z.boolean().transform((wanted): WavesConfig | null => (wanted ? settings.parse({}) : null)),
  settings.prefault({}),
])
