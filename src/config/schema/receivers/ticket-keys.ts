import * as z from 'zod'
import { leaf, line, type Read } from '../leaf.js'
import { mailbox } from '../mailbox.js'

/** What all receivers have that keep a ticket a case. */
export const ticketKeys = {
  close: z.boolean().default(true).describe('Whether a ticket is closed when its case is over; default true'),
}

/** Between two calls that write. */
export const TICKET_PACE = '1s'

/** Names that a ticket gets beside ours; a comma would make two of one. */
const name = leaf(line, (text): Read<string> => {
  if (text.length > 50) return { fault: 'must have at most 50 characters' }
  return text.includes(',') ? { fault: 'holds a comma; write a list' } : { value: text }
})
export const names = (what: string) => z.array(name).max(20).default([]).describe(what)

/** The same without spaces. */
const word = leaf(name, (text): Read<string> => (/\s/.test(text) ? { fault: 'holds a space' } : { value: text }))
export const words = (what: string) => z.array(word).max(20).default([]).describe(what)

/** Of an account, or of the customer whom tickets belong to. */
export const mailAddress = leaf(
  mailbox,
  ({ name, address }): Read<string> => (name === null ? { value: address } : { fault: 'must be the address alone' }),
)

export const number = z.int().min(1)
