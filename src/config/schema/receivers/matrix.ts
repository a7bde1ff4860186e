import * as z from 'zod'
import type { MatrixOptions } from '../../../model/receiver-options/matrix.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

// A room's id carries the name of a server in old rooms only; an alias always does.
const room = leaf(
  z.string(),
  (text): Read<string> =>
    /^!\S{1,254}$|^#[^\s:]+:\S+$/.test(text.trim())
      ? { value: text.trim() }
      : { fault: 'is no room; write its id, such as !abc:example.ch, or an alias such as #kundendienst:example.ch' },
)

export const matrix = receiverType({
  type: 'matrix',
  what: 'Writes into a room of Matrix',
  url: { kind: 'plain', what: 'Homeserver, such as https://matrix.example.ch' },
  secrets: { token: { what: 'Access token of the account that writes', required: true } },
  edits: true,
  keys: { room: room.describe('Id of the room, such as !abc:example.ch; or an alias, such as #kundendienst:example.ch') },
  options: ({ room: to }): MatrixOptions => ({ room: to }),
})
