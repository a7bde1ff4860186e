import { domainToASCII } from 'node:url'
import * as z from 'zod'
import type { Mailbox } from '../../model/receiver-options/email.js'
import { leaf, type Read } from './leaf.js'

/** What RFC 5322 calls an atom with dots; quoted local parts exist in no company. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

function addressOf(text: string): string | null {
  const [, local = '', domain = ''] = /^([^@\s]{1,64})@([^@\s/:]{1,253})$/.exec(text) ?? []
  // Umlauts in a domain travel as xn--…; in front of the @ most servers know only ASCII.
  const host = domainToASCII(domain)
  return LOCAL.test(local) && host !== '' ? `${local}@${host}` : null
}

function readMailbox(text: string): Read<Mailbox> {
  const [, quoted, plain, inside] = /^(?:(?:"([^"\\]*)"|([^"<>]*?)) *<([^<>]*)>)$/.exec(text.trim()) ?? []
  const name = quoted ?? plain ?? ''
  const address = addressOf(inside ?? text.trim())
  if (CONTROLS.test(text) || address === null || name.length > 200)
    return { fault: 'is no address; write care@example.ch, or Care team <care@example.ch>; several go into a list' }
  return { value: { name: name === '' ? null : name, address } }
}

/** `care@example.ch`, or `Care team <care@example.ch>`. */
export const mailbox = leaf(z.string(), readMailbox)
