import * as z from 'zod'
import { strict } from '../leaf.js'

export const budget = strict({
  reads: z.int().min(1).max(10_000_000).optional().describe('Most requests, or posts where the platform bills by post'),
  money: z.number().positive().max(1_000_000).optional().describe('Most money, in the currency that the platform bills in'),
  per: z.enum(['hour', 'day', 'month']).default('day').describe('Within which window of UTC; default day'),
})
  .refine((given) => given.reads !== undefined || given.money !== undefined, { error: 'needs reads or money' })
  .transform(({ reads, money, per }) => ({ reads: reads ?? null, money: money ?? null, per }))
  .describe('What may be asked of it at most; spent first on threads that are nearest to their deadline')
