import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const written = {
  file: leaf.text('The configuration.'),
  written: leaf.flag('The file was changed.'),
}

/** A source that was found at an address, and what became of it. */
export const added = z
  .object({
    source: leaf.text('Id of the source; null: it was found, but not added.').nullable(),
    state: leaf.oneOf(['added', 'there', 'beside'], 'there: the configuration has it already; beside: found, not added.'),
    type: leaf.text('Type of the source.'),
    url: leaf.text('Address as it is configured.'),
    title: leaf.text('What the place calls itself.').nullable(),
    reason: leaf.text('How it was told; in English.'),
    keys: z.record(z.string(), z.unknown()).describe('The other keys of its entry.'),
    secrets: z
      .array(
        z.object({
          name: leaf.text('Key that needs a secret.'),
          variable: leaf.text('Environment variable that it is read from.'),
          required: leaf.flag('It does not work without.'),
          set: leaf.flag('The variable is set.'),
          where: leaf.text('Where to get it; in English.'),
        }),
      )
      .describe('Secrets that it needs or can use.'),
    lacks: z
      .array(z.object({ name: leaf.text('Key that only its owner knows.'), where: leaf.text('Where to get it; in English.') }))
      .describe('Keys that must be filled in.'),
    unread: leaf.text('Why it could not be read; null: it was read.').nullable(),
    sample: leaf.texts('Its newest items.'),
  })
  .meta({ id: 'added', description: 'A source that was found at an address, and what became of it.' })

export const add: DocumentSchema = {
  commands: ['add'],
  title: 'Sources found at an address',
  document: z.object({ schema: leaf.schemaVersion, generated_at: leaf.generatedAt, ...written, sources: z.array(added) }),
  list: null,
  lines: null,
}

export const addOpml: DocumentSchema = {
  commands: ['add --opml'],
  title: 'Sources of an OPML file',
  document: z.object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    ...written,
    added: z
      .array(
        z.looseObject({ source: leaf.text('Id of the source.'), type: leaf.text('Its type.'), url: leaf.text('Its address.') }),
      )
      .describe('Entries that were appended; keys beside these as in the configuration.'),
    there: leaf.count('How many the configuration has already.'),
    problems: leaf.texts('Outlines that were left out, and why; in English.'),
  }),
  list: null,
  lines: null,
}
