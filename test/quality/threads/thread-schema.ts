import { z } from 'zod'
import { ANSWER_KINDS, TIE_STRENGTHS } from '../../../src/model/answer.js'
import { KINDS } from '../../../src/model/verdict.js'

const instant = z.iso.datetime({ error: 'is no instant such as 2026-03-05T10:00:00Z' }).transform((text) => Date.parse(text))

const post = z
  .strictObject({
    id: z.string(),
    at: instant,
    by: z.string(),
    author_id: z.string().nullable().optional(),
    handle: z.string().optional(),
    flags: z.array(z.enum(['bot', 'guest'])).default([]),
    official: z.enum(['id', 'flag', 'name']).optional(),
    role: z.enum(['comment', 'post', 'review']).default('comment'),
    parent: z.string().optional(),
    kind: z.enum(KINDS).optional(),
    /** What it was before it was edited, where that is another kind. */
    kind_before: z.enum(KINDS).optional(),
    title: z.string().optional(),
    text: z.string(),
    edited: instant.optional(),
    edited_text: z.string().optional(),
    deleted: instant.optional(),
  })
  .refine((each) => (each.edited === undefined) === (each.edited_text === undefined), {
    error: '"edited" and "edited_text" belong together',
  })
  .refine((each) => each.kind_before === undefined || each.edited !== undefined, { error: '"kind_before" needs an edit' })
  .refine((each) => each.official === undefined || each.kind === undefined, { error: "a post of the company's own has no kind" })

const answer = z.strictObject({
  reply: z.string(),
  post: z.string(),
  kind: z.enum(ANSWER_KINDS),
  strength: z.enum(TIE_STRENGTHS),
  agent: z.string().optional(),
  promise: instant.optional(),
})

const expectedCase = z.strictObject({
  posts: z.array(z.string()).min(1),
  state: z.enum(['open', 'answered', 'removed-unanswered']),
  answers: z.array(answer),
  clock: z
    .strictObject({
      target: z.enum(['first_answer', 'next_answer']),
      status: z.enum(['running', 'breached', 'met', 'late']),
      started: instant,
      due: instant,
    })
    .optional(),
  promise: z.strictObject({ due: instant, status: z.enum(['kept', 'broken', 'running']) }).optional(),
  solved: z.literal(false).optional(),
})

export const threadSchema = z.strictObject({
  name: z.string(),
  language: z.enum(['de', 'en']),
  why: z.string(),
  source: z.enum(['flat', 'nested', 'review']),
  now: instant,
  sla: z.literal('default'),
  posts: z.array(post).min(1),
  expect: z.strictObject({ cases: z.array(expectedCase) }),
})

/** A conversation with the outcome that is right. Instants are UTC ms. */
export interface Thread extends z.infer<typeof threadSchema> {
  /** The file's name without its ending. */
  readonly theme: string
}
export type Post = Thread['posts'][number]
export type ExpectedCase = Thread['expect']['cases'][number]
