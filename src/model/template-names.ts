/** What a receiver's template may ask for, of the message. */
export const MESSAGE_NAMES = ['title', 'summary', 'reason', 'group', 'folded', 'wave', 'cases'] as const

/** And of each of its cases; `title` is then that of the case. */
export const CASE_NAMES = [
  'case',
  'step',
  'status',
  'brand',
  'source',
  'kind',
  'severity',
  'because',
  'author',
  'title',
  'text',
  'url',
  'waiting',
  'overdue',
  'due',
  'promise',
  'policy',
  'assignee',
  'mentions',
  'similar',
  'thread',
  'commands',
] as const

export const TEMPLATE_NAMES = [...MESSAGE_NAMES, ...CASE_NAMES] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]
