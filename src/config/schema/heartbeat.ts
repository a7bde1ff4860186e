import * as z from 'zod'
import { HEARTBEAT_STYLES, type HeartbeatConfig } from '../../model/config.js'
import { httpUrl, strict } from './leaf.js'
import { secretKeys, secretOf } from './secret.js'

/** Whom to tell that polls run, and how. */
export const heartbeat = strict({
  url: httpUrl
    .optional()
    .describe('Address that is pinged; or one of url_env, url_file, url_command, for who knows it can ping too'),
  ...secretKeys('url', 'Address that is pinged'),
  style: z
    .enum(HEARTBEAT_STYLES)
    .default('healthchecks')
    .describe(
      'healthchecks: /start, then the address itself or /<exit status>; uptime-kuma: status, msg and ping in the query; plain: only after success',
    ),
  partial: z
    .enum(['failure', 'success'])
    .default('success')
    .describe(
      'What a poll is in which some sources or receivers failed (exit status 3): operators are told of those anyway; default success',
    ),
  allow_private: z.boolean().default(false).describe('May be a private or loopback address, and http:'),
}).transform((given, context): HeartbeatConfig => {
  const url = given.url === undefined ? secretOf(given, 'url') : { value: given.url }
  if (url === null) {
    const message = 'needs url, or url_env, url_file or url_command'
    context.addIssue({ code: 'custom', message, params: { nearest: null, hide: true } })
    return z.NEVER
  }
  return { url, style: given.style, partialIsSuccess: given.partial === 'success', allowPrivate: given.allow_private }
})
