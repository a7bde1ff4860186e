import type { NtfyOptions } from '../../../model/receiver-options/ntfy.js'
import { line } from '../leaf.js'
import { receiverType } from './receiver-type.js'

export const ntfy = receiverType({
  type: 'ntfy',
  what: 'Tells phones and desktops by ntfy',
  url: { kind: 'either', what: 'Own server; default https://ntfy.sh' },
  secrets: {
    // Where no account guards it, whoever knows the topic reads along.
    topic: { what: 'Topic; on ntfy.sh it is as good as a password', required: true },
    token: { what: 'Access token (tk_…)' },
    password: { what: 'Password of user, where there is no token' },
  },
  pace: '5s',
  keys: { user: line.optional().describe('Account, together with its password') },
  options: ({ user }): NtfyOptions => ({ user: user ?? null }),
})
