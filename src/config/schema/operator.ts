import * as z from 'zod'
import type { OperatorConfig } from '../../model/config.js'
import { durationBetween, id, oneOrMany, strict } from './leaf.js'

const HOUR = 3_600_000

/** Who is told, and from when on something is wrong. */
export const operator = strict({
  to: oneOrMany(id)
    .default([])
    .describe(
      'Receivers by id, told once and on change; default none: only standard error is told. Without routes they get the alerts of cases too',
    ),
  source_failures: z
    .int()
    .min(1)
    .max(1_000)
    .default(3)
    .describe('Failed polls in a row after which a source is broken; default 3'),
  unknown_after: durationBetween('1m', '366d')
    .default(24 * HOUR)
    .describe('How long it may stay unknown what was written at a source; waits for a budget do not count. Default 24h'),
  receiver_failing_after: durationBetween('1m', '366d')
    .default(HOUR)
    .describe('How long a receiver may fail before the others are told; default 1h'),
  secret_days: z.int().min(1).max(366).default(14).describe('Days before secrets_expire; default 14'),
}).transform(
  (given): OperatorConfig => ({
    to: given.to,
    sourceFailures: given.source_failures,
    unknownAfterMs: given.unknown_after,
    receiverFailingAfterMs: given.receiver_failing_after,
    secretDays: given.secret_days,
  }),
)
