import * as z from 'zod'
import type { TemplateConfig } from '../../../model/receiver.js'
import { TEMPLATE_NAMES } from '../../../model/template-names.js'
import { templateFault } from '../../../util/message-template.js'
import { leaf, type Read, strict } from '../leaf.js'

const KNOWN = new Set<string>(TEMPLATE_NAMES)

const words = leaf(z.string(), (text): Read<string> => {
  if (text.trim() === '') return { fault: 'is empty' }
  if (text.length > 10_000) return { fault: 'is longer than 10,000 characters' }
  const fault = templateFault(text, KNOWN)
  return fault === null ? { value: text } : { fault }
})

/** Words of the operator's own in place of ours. */
export const template = strict({
  title: words.optional().describe('Line at the head, such as {{summary}}'),
  text: words.optional().describe('What stands below, such as {{#cases}}{{case}}: {{text}} {{url}}{{/cases}}'),
})
  .transform(({ title, text }): TemplateConfig => ({ title: title ?? null, text: text ?? null }))
  .describe('Words of your own in place of ours; monitor help templates tells the names')
