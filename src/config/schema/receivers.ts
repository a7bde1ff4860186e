import * as z from 'zod'
import type { ReceiverConfig } from '../../model/receiver.js'
import { command } from './receivers/command.js'
import { desktop } from './receivers/desktop.js'
import { discord } from './receivers/discord.js'
import { email } from './receivers/email.js'
import { freshdesk } from './receivers/freshdesk.js'
import { github } from './receivers/github.js'
import { gitlab } from './receivers/gitlab.js'
import { googlechat } from './receivers/googlechat.js'
import { gotify } from './receivers/gotify.js'
import { jira } from './receivers/jira.js'
import { matrix } from './receivers/matrix.js'
import { mattermost } from './receivers/mattermost.js'
import { mattermostBot } from './receivers/mattermost-bot.js'
import { ntfy } from './receivers/ntfy.js'
import { jsm, opsgenie } from './receivers/opsgenie.js'
import { pagerduty } from './receivers/pagerduty.js'
import { pushover } from './receivers/pushover.js'
import { rocketchat } from './receivers/rocketchat.js'
import { slack } from './receivers/slack.js'
import { slackBot } from './receivers/slack-bot.js'
import { stackfield } from './receivers/stackfield.js'
import { stdout } from './receivers/stdout.js'
import { teams } from './receivers/teams.js'
import { telegram } from './receivers/telegram.js'
import { threema } from './receivers/threema.js'
import { webhook } from './receivers/webhook.js'
import { zammad } from './receivers/zammad.js'
import { zendesk } from './receivers/zendesk.js'
import { zulip } from './receivers/zulip.js'

export const receivers = z
  .array(
    z.discriminatedUnion('type', [
      stdout,
      webhook,
      command,
      telegram,
      email,
      desktop,
      slack,
      slackBot,
      ntfy,
      gotify,
      pushover,
      threema,
      stackfield,
      discord,
      teams,
      matrix,
      zulip,
      mattermost,
      mattermostBot,
      zammad,
      zendesk,
      freshdesk,
      jira,
      github,
      gitlab,
      pagerduty,
      jsm,
      opsgenie,
      rocketchat,
      googlechat,
    ]),
  )
  .min(1)

/** Who is told when nobody is configured. */
export const DEFAULT_RECEIVER: ReceiverConfig = stdout.parse({ id: 'stdout', type: 'stdout' })
