import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import type { Notifier } from './notifier.js'

/** Every channel, loaded only when a receiver of its type is told something. */
const NOTIFIERS: Readonly<Record<string, () => Promise<Notifier>>> = {
  command: async () => (await import('./command.js')).command,
  desktop: async () => (await import('./desktop.js')).desktop,
  discord: async () => (await import('./discord.js')).discord,
  email: async () => (await import('./email.js')).email,
  freshdesk: async () => (await import('./freshdesk.js')).freshdesk,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  googlechat: async () => (await import('./googlechat.js')).googlechat,
  gotify: async () => (await import('./gotify.js')).gotify,
  jira: async () => (await import('./jira.js')).jira,
  jsm: async () => (await import('./opsgenie.js')).jsm,
  matrix: async () => (await import('./matrix.js')).matrix,
  mattermost: async () => (await import('./mattermost.js')).mattermost,
  'mattermost-bot': async () => (await import('./mattermost-bot.js')).mattermostBot,
  ntfy: async () => (await import('./ntfy.js')).ntfy,
  opsgenie: async () => (await import('./opsgenie.js')).opsgenie,
  pagerduty: async () => (await import('./pagerduty.js')).pagerduty,
  pushover: async () => (await import('./pushover.js')).pushover,
  rocketchat: async () => (await import('./rocketchat.js')).rocketchat,
  slack: async () => (await import('./slack.js')).slack,
  'slack-bot': async () => (await import('./slack-bot.js')).slackBot,
  stackfield: async () => (await import('./stackfield.js')).stackfield,
  stdout: async () => (await import('./stdout.js')).stdout,
  teams: async () => (await import('./teams.js')).teams,
  telegram: async () => (await import('./telegram.js')).telegram,
  threema: async () => (await import('./threema.js')).threema,
  webhook: async () => (await import('./webhook.js')).webhook,
  zammad: async () => (await import('./zammad.js')).zammad,
  zendesk: async () => (await import('./zendesk.js')).zendesk,
  zulip: async () => (await import('./zulip.js')).zulip,
}

/** Types that a receiver may have. */
export const NOTIFIER_TYPES: readonly string[] = Object.keys(NOTIFIERS)

/** The channel of a receiver's `type`. Throws exit 2 naming the known ones. */
export async function loadNotifier(type: string): Promise<Notifier> {
  const load = Object.hasOwn(NOTIFIERS, type) ? NOTIFIERS[type] : undefined
  if (load !== undefined) return load()
  throw new MonitorError(phrase`no receiver type "${type}"`, {
    exit: EXIT.usage,
    hint: phrase`Known types: ${NOTIFIER_TYPES.join(', ')}.`,
  })
}
