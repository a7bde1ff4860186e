import * as z from 'zod'
import type { ReportConfig } from '../../model/config.js'
import { line, oneOrMany, strict } from './leaf.js'

const share = z.number().min(0).max(1).optional()

const targets = strict({
  '1h': share.describe('Share to be answered within an hour, 0 to 1'),
  '4h': share.describe('Within four hours'),
  '24h': share.describe('Within a day'),
  '7d': share.describe('Within a week'),
}).transform((given): ReportConfig['targets'] =>
  Object.fromEntries(Object.entries(given).filter(([, aimed]) => aimed !== undefined)),
)

export const report = strict({
  beside: oneOrMany(line)
    .default([])
    .describe('Configuration files of rivals that the report sets beside you, relative to this file'),
  targets: targets.prefault({}).describe('Shares answered in time that you aim at'),
})
