import type { GitlabOptions } from '../../model/source-options/gitlab.js'
import { MonitorError } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { kept, phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { hasNext } from '../asking/link-header.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'

export type Context = PollContext<GitlabOptions>

const MINUTE_MS = 60_000

export interface Answered {
  readonly data: unknown
  readonly more: boolean
}

/** One question about the project; `path` below it. */
export async function ask(context: Context, path: string, query: Query = {}): Promise<Answered> {
  const { config, secrets } = context
  const base = `${parseUrl(config.url)?.origin ?? config.url}/api/v4`
  const url = apiUrl(context, base, { path: `projects/${encodeURIComponent(projectOf(context))}${path}`, query })
  const headers: Record<string, string> = secrets['token'] === undefined ? {} : { 'private-token': secrets['token'] }
  try {
    const answer = await askJson(context, { url, headers, authorization: null })
    return { data: answer.data, more: hasNext(answer.headers['link']) }
  } catch (error) {
    throw refusal(error, context) ?? error
  }
}

function refusal(error: unknown, { secrets, now }: Context): Error | null {
  const pause = error instanceof Error && 'retryAt' in error ? error.retryAt : null
  // gitlab.com has been seen to leave out all that would tell how long.
  if (httpStatusOf(error) === 429 && pause === null)
    return new SlowDown('GitLab asks for fewer requests (HTTP 429)', now + MINUTE_MS)
  const said = errorAnswerOf(error)
  if (said?.status !== 403 || secrets['token'] === undefined) return null
  const reason = textAt(said.fields, 'error_description') ?? textAt(said.fields, 'message') ?? 'no reason given'
  return new SecretRefused(phrase`GitLab refuses the token: HTTP 403, ${reason}`)
}

/** Of what is not public, GitLab says that it does not exist. */
export function hidden(error: unknown, context: Context): unknown {
  if (httpStatusOf(error) !== 404 || !(error instanceof Error)) return error
  const hint =
    context.secrets['token'] === undefined
      ? 'check url; a private project is told only to who has a token'
      : 'check url; the account of the token has to be a member of a private project'
  return new MonitorError(phrase`${projectOf(context)} is no project there, or is not public: ${kept(error.message)}`, {
    hint,
    cause: error,
  })
}

/** `group/project` of the address of one of its pages; groups may lie in groups. */
function projectOf({ config }: Context): string {
  const [path = ''] = (parseUrl(config.url)?.pathname ?? '').split('/-/')
  const project = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  if (/^[\w.+-]+(?:\/[\w.+-]+)+$/.test(project)) return project
  throw new MonitorError(phrase`${redactUrl(config.url)} is no project on a GitLab`, {
    hint: 'set url to that of a project, such as https://gitlab.com/beispiel/app',
  })
}
