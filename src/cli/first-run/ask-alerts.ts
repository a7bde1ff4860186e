import type { YamlMap } from '../../app/setup/write-config.js'
import type { Asking, Step } from './draft.js'

const VARIABLE = /^[A-Z_][A-Z0-9_]*$/
const ADDRESS = /^[^@\s,]+@[^@\s,]+$/

async function mail({ asker, say, tell }: Asking): Promise<YamlMap> {
  const isList = (text: string): boolean => text.split(',').every((part) => ADDRESS.test(part.trim()))
  const to = await asker.text({
    message: say.text('To which mail address? Several parted by commas'),
    fallback: '',
    example: 'kundendienst@example.ch',
    fault: (text) => (isList(text) ? null : say.text('not a mail address')),
  })
  const host = await asker.text({
    message: say.text('Which mail server sends them?'),
    fallback: '',
    example: say.text('(Enter: the one of this machine)'),
  })
  if (host !== '') tell(say.text('Where it wants a password: username and password_env beside it, as docs/receivers.md shows.'))
  const list = to.split(',').map((part) => part.trim())
  return { id: 'mail', type: 'email', ...(host === '' ? {} : { host }), to: list.length === 1 ? list[0]! : list }
}

/** The address of the channel is a secret: whoever has it can write there. So only the variable that holds it is asked for. */
const NAMES = { slack: 'Slack', teams: 'Microsoft Teams' } as const

async function hook(type: 'slack' | 'teams', { asker, say, tell, env }: Asking): Promise<YamlMap> {
  tell(say.text('The address of a webhook is a secret, so it stands in no file: it is read from the environment.'))
  const variable = await asker.text({
    message: say`Environment variable with the webhook of ${NAMES[type]}`,
    fallback: `${type.toUpperCase()}_WEBHOOK_URL`,
    fault: (text) => (VARIABLE.test(text) ? null : say.text('not the name of a variable, such as SLACK_WEBHOOK_URL')),
  })
  if (!env[variable]) tell(say`Set ${variable} before the next poll; until then nothing goes there.`)
  return { id: type, type, url_env: variable }
}

/** Where alerts go, beside the terminal or the mail of cron, which is always there. */
export const askReceivers: Step = async (draft, asking) => {
  if (draft.receivers !== undefined) return {}
  const { asker, say } = asking
  const chosen = await asker.chooseMany({
    message: say.text('Where shall alerts go?'),
    choices: [
      { value: 'terminal', label: say.text('the terminal; from cron, its mail') },
      { value: 'email', label: say.text('a mail') },
      { value: 'slack', label: NAMES.slack },
      { value: 'teams', label: NAMES.teams },
    ],
    fallback: ['terminal'],
  })
  const receivers: YamlMap[] = []
  if (chosen.includes('terminal') || chosen.length === 0) receivers.push({ id: 'terminal', type: 'stdout' })
  if (chosen.includes('email')) receivers.push(await mail(asking))
  for (const type of ['slack', 'teams'] as const) if (chosen.includes(type)) receivers.push(await hook(type, asking))
  return { receivers }
}

export const askPoll: Step = async (draft, { asker, say }) => {
  if (draft.poll !== null) return {}
  if (draft.places.length === 0) return { poll: false }
  const poll = await asker.confirm({
    message: say.text('Read everything once now? As history: nobody is told of anything'),
    fallback: true,
  })
  return { poll }
}
