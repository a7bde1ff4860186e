import * as z from 'zod'
import type { ThreemaOptions } from '../../../model/receiver-options/threema.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const from = leaf(
  z.string(),
  (text): Read<string> =>
    /^\*[A-Z0-9]{7}$/i.test(text.trim()) ? { value: text.trim().toUpperCase() } : { fault: 'is no Gateway id; write *FIRMA01' },
)

const to = leaf(z.union([z.string(), z.number()]), (value): Read<ThreemaOptions['to']> => {
  const text = String(value).trim()
  // Eight digits may be an id, so a number is told by its plus.
  if (/^[*A-Z0-9][A-Z0-9]{7}$/i.test(text)) return { value: { as: 'to', value: text.toUpperCase() } }
  const digits = text.replace(/[\s()./-]/g, '')
  if (/^\+\d{7,15}$/.test(digits)) return { value: { as: 'phone', value: digits.slice(1) } }
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return { value: { as: 'email', value: text } }
  return { fault: 'is no recipient; write a Threema id of eight signs, a number such as +41791234567, or an address' }
})

export const threema = receiverType({
  type: 'threema',
  what: 'Tells one person by Threema Gateway (basic mode); each message costs credits',
  api: 'https://msgapi.threema.ch',
  secrets: { secret: { what: 'Secret of the Gateway id', required: true } },
  keys: {
    from: from.describe('Own Gateway id, such as *FIRMA01'),
    to: to.describe('Threema id, phone number with + or e-mail address of one person'),
  },
  options: (given): ThreemaOptions => ({ from: given.from, to: given.to }),
})
