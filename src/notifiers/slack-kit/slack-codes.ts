import { ChannelFault } from '../asking/channel-fault.js'

/** Words by which Slack says that nothing gets through before somebody mends it. Hooks say them as text, the Web API inside of a 200. */
const GONE = new Set([
  // Of hooks. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors
  'action_prohibited',
  'channel_is_archived',
  'channel_not_found',
  'invalid_token',
  'no_active_hooks',
  'no_service',
  'no_service_id',
  'no_team',
  'posting_to_general_channel_denied',
  'team_disabled',
  'user_not_found',
  // Of the Web API. https://docs.slack.dev/reference/methods/chat.postMessage#errors
  'access_denied',
  'account_inactive',
  'as_user_not_supported',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'is_archived',
  'is_inactive',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
])

/** Words for what passes by itself. */
const PASSES = new Set([
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'rollup_error',
  'service_unavailable',
  'team_added_to_org',
])

const HINTS: Readonly<Record<string, string>> = {
  channel_not_found: 'Name a channel that is there, by its id (C…), and invite the bot to it: /invite @bot',
  invalid_auth: 'The token is refused; make a new one in the settings of the app',
  is_archived: 'The channel is archived; name another',
  channel_is_archived: 'The channel is archived; make a hook for another',
  missing_scope: 'The app needs the scope chat:write',
  no_service: 'The hook was removed; make a new one in the settings of the app',
  not_in_channel: 'Invite the bot to the channel: /invite @bot',
  token_revoked: 'The token was revoked; install the app again',
}

/**
 * A refusal by one of Slack's words. One that is not known says that this message is at fault, and only it; without any word it was
 * something on the way that answered, a proxy with a page of its own, and that passes.
 */
export function slackFault(code: string | null, status: number | null = null): ChannelFault {
  if (code === null) return new ChannelFault('the answer is not one of Slack; it did not take the message', { retry: true })
  const where = status === null ? '' : ` (HTTP ${status})`
  const hint = HINTS[code] === undefined ? '' : `. ${HINTS[code]}`
  const gone = GONE.has(code) ? ({ disable: true } as const) : {}
  return new ChannelFault(`Slack: ${code}${where}${hint}`, { retry: PASSES.has(code), ...gone })
}

/** Whether it is known what a word means. */
export const isKnownWord = (word: string): boolean => GONE.has(word) || PASSES.has(word)

/** One of Slack's words, where a text is nothing else. */
export const slackWord = (text: string): string | null => (/^[a-z_]{3,60}$/.test(text.trim()) ? text.trim() : null)
