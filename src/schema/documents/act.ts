import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const ACTS = [
  'ack',
  'assign',
  'note',
  'snooze',
  'answer',
  'resolve',
  'dismiss',
  'reopen',
  'label',
  'merge',
  'split',
  'undo',
] as const

const names = (description: string) =>
  z.array(z.string().meta({ pattern: '^[CM]-[1-9][0-9]*$', description: 'Name of a case or a mention.' })).describe(description)

const actDocument = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    act: leaf.oneOf(ACTS, 'What was done: the name of the command.'),
    done: names('What it was done to.'),
    unchanged: names('What it was true of already.'),
    failed: z
      .array(
        z.object({
          case: leaf.text('As it was named; null: a line of stdin that names nothing.').nullable(),
          line: z.int().min(1).describe('Line of stdin; null: a word of the command line.').nullable(),
          message: leaf.text('Why not; in English.'),
        }),
      )
      .describe('What it could not be done to, and why.'),
  })
  .describe('What a person’s act came to. Exit code 3: some failed; 1: all did.')

export const act: DocumentSchema = { commands: ACTS, title: 'A person’s act', document: actDocument, list: null, lines: null }
