import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const polled = z
  .object({
    source: leaf.text('Id of the source.'),
    ok: leaf.flag('It was read.'),
    unchanged: leaf.flag('Nothing new was sent.'),
    added: leaf.count('New mentions.'),
    edited: leaf.count('Edited mentions.'),
    deleted: leaf.count('Mentions that are gone.'),
    warnings: leaf.texts('What could not be read as it should; in English.'),
    message: leaf.text('Why it could not be read; in English.').nullable(),
    hint: leaf.text('What to do about it; in English.').nullable(),
    budget_spent: leaf.flag('Its budget is used up, so it was not asked.'),
  })
  .meta({ id: 'polled', description: 'What came of one source.' })

export const sentAlerts = z
  .object({
    sent: leaf.count('Messages that went out.'),
    failed: leaf.count('Messages that did not, and are tried again or given up.'),
    waiting: leaf.count('Messages for a receiver that is left alone for a while.'),
    called_off: z
      .array(
        z.object({
          case: leaf.caseName('A case that was about to be told, and was answered meanwhile.'),
          reason: leaf.text('In English.'),
        }),
      )
      .describe('Alerts that did not go out after another look at the thread.'),
    problems: leaf.texts('What went wrong; in English.'),
  })
  .meta({ id: 'sent-alerts', description: 'What became of the alerts.' })

export const pollDocument = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    complete: leaf.flag('False when a source could not be seen whole.'),
    sources: z.array(polled),
    not_due: z
      .array(z.object({ source: leaf.text('Id of the source.'), reason: leaf.text('Why it was not asked; in English.') }))
      .describe('Sources that were not asked.'),
    threads: z
      .object({
        read: leaf.count('Threads of waiting customers that were read again.'),
        left: leaf.count('Threads left for the next run.'),
        problems: leaf.texts('What went wrong; in English.'),
      })
      .describe('null: no thread was read by itself.')
      .nullable(),
    alerts: sentAlerts.nullable(),
  })
  .describe('What one poll did. With --watch a document a line, one for each round.')

export const poll: DocumentSchema = { commands: ['poll'], title: 'A poll', document: pollDocument, list: null, lines: null }

export const notify: DocumentSchema = {
  commands: ['notify'],
  title: 'What was sent',
  document: z.object({ schema: leaf.schemaVersion, generated_at: leaf.generatedAt, ...sentAlerts.shape }),
  list: null,
  lines: null,
}
