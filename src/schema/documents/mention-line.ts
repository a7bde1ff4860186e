import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const id = (description: string) => z.union([z.string(), z.number()]).describe(description)

const author = z
  .object({
    id: id('The platform’s own id: the only proof of who it is.').nullish(),
    handle: leaf.text('Handle.').nullish(),
    name: leaf.text('Display name.').nullish(),
    url: leaf.text('Profile, http or https.').nullish(),
    followers: leaf.count('Followers.').nullish(),
  })
  .describe('Who wrote it.')

const when = (description: string) => leaf.text(`${description} ISO 8601, always with a zone: 2026-11-20T09:00:00Z.`).nullish()

const mention = z
  .object({
    type: z.literal('mention').nullish(),
    id: id('Unique within the source; an edit keeps it.'),
    url: leaf.text('The post, http or https.').nullish(),
    platform: leaf.text('Where the author’s id is known: mastodon, wordpress, …').nullish(),
    author: author.nullish(),
    title: leaf.text('Title.').nullish(),
    text: leaf.text('Plain text.').nullish(),
    html: leaf.text('HTML, in place of text.').nullish(),
    published_at: when('When it was published.'),
    edited_at: when('When it was last edited.'),
    parent_id: id('Id of what it replies to.').nullish(),
    root_id: id('Id of the root of its thread.').nullish(),
    language: leaf.text('Language as the platform declares it.').nullish(),
    official: leaf.flag('The platform itself says that the company wrote it, or did not.').nullish(),
    deleted: leaf.flag('It is gone.').nullish(),
    source: leaf.text('Source under which it is imported, where no --source is given; of command sources ignored.').nullish(),
  })
  .meta({ id: 'mention-line', description: 'One mention. Besides id, url or text (or html) is needed, unless it is deleted.' })

const cursor = z
  .object({
    type: z.literal('cursor'),
    cursor: z.unknown().describe('Anything but null; the program gets it back at the next poll.'),
  })
  .meta({ id: 'cursor-line', description: 'Up to where was read; only from a program of a command source.' })

export const mentionLine: DocumentSchema = {
  commands: [],
  title: 'Input of import and of command sources',
  document: z
    .union([mention, cursor])
    .describe(
      'One line that `monitor import` reads, and that a program of a `command` source prints. Unknown keys are ignored with a warning. `monitor import` reads the lines of an export, too.',
    ),
  list: null,
  lines: null,
}
