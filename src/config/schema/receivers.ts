import * as z from 'zod'
import type { ReceiverConfig } from '../../model/receiver.js'
import { command } from './receivers/command.js'
import { desktop } from './receivers/desktop.js'
import { discord } from './receivers/discord.js'
import { email } from './receivers/email.js'
import { gotify } from './receivers/gotify.js'
import { matrix } from './receivers/matrix.js'
import { mattermost } from './receivers/mattermost.js'
import { mattermostBot } from './receivers/mattermost-bot.js'
import { ntfy } from './receivers/ntfy.js'
import { pushover } from './receivers/pushover.js'
import { slack } from './receivers/slack.js'
import { slackBot } from './receivers/slack-bot.js'
import { stackfield } from './receivers/stackfield.js'
import { stdout } from './receivers/stdout.js'
import { teams } from './receivers/teams.js'
import { telegram } from './receivers/telegram.js'
import { threema } from './receivers/threema.js'
import { webhook } from './receivers/webhook.js'
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
    ]),
  )
  .min(1)

/** Who is told when nobody is configured. */
export const DEFAULT_RECEIVER: ReceiverConfig = stdout.parse({ id: 'stdout', type: 'stdout' })
