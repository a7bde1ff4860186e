import * as z from 'zod'
import { CASE_STATES } from '../../model/case.js'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const author = z
  .object({
    source: leaf.text('Id of the source.'),
    source_type: leaf.text('Its type.'),
    id: leaf.text('Id that the platform gives; null: it gives none.').nullable(),
    handle: leaf.text('Handle, as the latest mention has it.').nullable(),
    name: leaf.text('Display name, as the latest mention has it.').nullable(),
    url: leaf.text('Address of the author.').nullable(),
    mentions: leaf.count('Mentions that are erased.'),
    first_at: leaf.instant('When the first of them was written.'),
    last_at: leaf.instant('When the last of them was written.'),
  })
  .meta({ id: 'forgotten-author', description: 'One author in one source.' })

const touched = z
  .object({ case: leaf.caseName('The case.'), state: leaf.oneOf(CASE_STATES, 'How it stands after that.') })
  .meta({ id: 'forgotten-case', description: 'A case whose customer the person is.' })

const forgetDocument = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    asked: leaf.text('Who was asked for, as typed.'),
    erased: leaf.flag('False: nothing was erased, be it a dry run or nobody found.'),
    authors: z.array(author).describe('Who was found; those with most mentions first.'),
    mentions: leaf.count('Mentions that were erased, or would be.'),
    cases: z.array(touched).describe('Cases whose customer the person is.'),
    deliveries: leaf.count('Messages that were emptied or dropped; null: nothing was erased.').nullable(),
    silences: leaf.count('Silences that were removed or shortened; null: nothing was erased.').nullable(),
    compacted: leaf.flag('The words are out of the database file and its log too; null: nothing was erased.').nullable(),
    official: leaf.count('Replies of the company by the same account, which stay.'),
    same_name: leaf.count('Further mentions whose author merely bears the same display name.'),
    named_in: z
      .array(leaf.mentionName('A mention.'))
      .describe(
        'Posts of others, and replies of the company, in the same threads, that hold a word of the name; null: nothing was erased.',
      )
      .nullable(),
    search: leaf
      .text('A search for words of the name: monitor mentions --search; null: nothing was erased, or no name is known.')
      .nullable(),
    found_by_search: leaf.count('Mentions about the company that it finds; null: not looked for.').nullable(),
  })
  .describe('The erasure of one person.')

export const forget: DocumentSchema = {
  commands: ['forget'],
  title: 'An erased person',
  document: forgetDocument,
  list: null,
  lines: null,
}
