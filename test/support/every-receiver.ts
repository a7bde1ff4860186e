import type { GroupField } from '../../src/model/receiver.js'
import type { FarEnd } from '../contracts/notifier.js'
import { openFreshdesk } from './channels/desks/freshdesk-desk.js'
import { openGithub, openGitlab } from './channels/desks/issues-desk.js'
import { openJira } from './channels/desks/jira-desk.js'
import { openZammad } from './channels/desks/zammad-desk.js'
import { openZendesk } from './channels/desks/zendesk-desk.js'
import { openDiscord } from './channels/discord-channel.js'
import { openEmail } from './channels/email-channel.js'
import { openGoogleChat } from './channels/googlechat-channel.js'
import { openGotify } from './channels/gotify-channel.js'
import { openMatrix } from './channels/matrix-channel.js'
import { openMattermost, openMattermostBot } from './channels/mattermost-channel.js'
import { openNtfy } from './channels/ntfy-channel.js'
import { openOpsgenie, openPagerduty } from './channels/pager-channels.js'
import { openPushover } from './channels/pushover-channel.js'
import { openRocketChat } from './channels/rocketchat-channel.js'
import { openSlack, openSlackBot } from './channels/slack-channel.js'
import { openStackfield } from './channels/stackfield-channel.js'
import { openTeams } from './channels/teams-channel.js'
import { openTelegram } from './channels/telegram-channel.js'
import { openThreema } from './channels/threema-channel.js'
import { openZulip } from './channels/zulip-channel.js'
import type { Stub } from './loopback.js'

export interface Reachable {
  /** `answer`: what it says to each call that tells; absent where it cannot be told what to say. */
  readonly open: (answer?: Stub) => Promise<FarEnd>
  readonly edits?: true
  readonly groupBy?: readonly GroupField[]
  /** It speaks no HTTP, so it gives no status. */
  readonly other?: true
}

const CASE = ['case'] as const

/** Where every type of receiver reaches, but for those that reach nothing beyond this machine. */
export const EVERY_RECEIVER: Readonly<Record<string, Reachable>> = {
  discord: { open: openDiscord, edits: true },
  email: { open: () => openEmail(), groupBy: CASE, other: true },
  freshdesk: { open: openFreshdesk, groupBy: CASE },
  github: { open: openGithub, groupBy: CASE },
  gitlab: { open: openGitlab, groupBy: CASE },
  googlechat: { open: openGoogleChat },
  gotify: { open: openGotify },
  jira: { open: openJira, groupBy: CASE },
  matrix: { open: openMatrix, edits: true },
  mattermost: { open: openMattermost },
  'mattermost-bot': { open: openMattermostBot, edits: true },
  ntfy: { open: openNtfy },
  opsgenie: { open: openOpsgenie, groupBy: CASE },
  pagerduty: { open: openPagerduty, groupBy: CASE },
  pushover: { open: openPushover },
  rocketchat: { open: openRocketChat },
  slack: { open: openSlack },
  'slack-bot': { open: openSlackBot, edits: true },
  stackfield: { open: openStackfield },
  teams: { open: openTeams },
  telegram: { open: openTelegram, edits: true },
  threema: { open: openThreema },
  zammad: { open: openZammad, groupBy: CASE },
  zendesk: { open: openZendesk, groupBy: CASE },
  zulip: { open: openZulip, edits: true },
}
