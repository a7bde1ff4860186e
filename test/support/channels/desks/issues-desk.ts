import type { GithubOptions } from '../../../../src/model/receiver-options/github.js'
import type { GitlabOptions } from '../../../../src/model/receiver-options/gitlab.js'
import { SECRETS } from '../../../contracts/notifier.js'
import { contextOf } from '../../../notifiers/support.js'
import { proseOfMarkdown, textOfMarkdown } from '../../channel-text.js'
import type { Received, Reply, Stub } from '../../loopback.js'
import { type DeskService, type Json, json, jsonOf, type KeptTicket, openDesk, textAt } from './desk.js'

const GITHUB_TOKEN = `ghp_${SECRETS.path}`
const GITLAB_TOKEN = `glpat-${SECRETS.path}`

const GITHUB: GithubOptions = { close: true, repo: 'beispiel/stimmen', assignees: [], labels: ['beschwerde'] }
const GITLAB: GitlabOptions = {
  close: true,
  project: 'beispiel/stimmen',
  confidential: true,
  assignee: null,
  labels: ['beschwerde'],
}

/** Names that ring, numbers that link, commits, addresses, commands: what both act on. */
const OBEYED = /@[\w/]|[#!&%~$]["\w]|\bGH-\d|\b[0-9a-f]{7,40}\b|(?<!\(<)https?:\/\/|www\.|^ *\/\w|<\w/im

const isObeyed = (title: string, body: string): boolean =>
  OBEYED.test(proseOfMarkdown(body)) || /@\w|[#!]\d|\bGH-\d|\b[0-9a-f]{7,40}\b/i.test(title)

const common = {
  read: textOfMarkdown,
  closed: 'closed',
}

/** Issues of GitHub as documented; what it would act on, it refuses. */
export const openGithub = (answer?: Stub, options: Partial<GithubOptions> = {}) =>
  openDesk<GithubOptions>(
    {
      ...common,
      context: (origin) =>
        contextOf<GithubOptions>(
          { type: 'github', allowPrivate: true, api: origin, options: { ...GITHUB, ...options } },
          { secrets: { token: GITHUB_TOKEN } },
        ),
      take: takeAsGithub,
      find: /^GET \/repos\/beispiel\/stimmen\/issues\?/,
      create: /^POST \/repos\/beispiel\/stimmen\/issues$/,
      comment: /^POST .*\/comments$/,
      state: /^PATCH /,
      body: ({ body }) => String(body),
    } satisfies DeskService<GithubOptions>,
    answer,
  )

const issueOfGithub = ({ id, title, state, said, made }: KeptTicket) => ({
  number: id,
  title,
  state,
  body: said[0],
  html_url: `https://github.com/beispiel/stimmen/issues/${id}`,
  labels: (made['labels'] as string[]).map((name) => ({ name })),
})

function takeAsGithub(request: Received, kept: KeptTicket[]): Reply {
  const url = new URL(request.url, 'http://desk')
  if (request.headers['authorization'] !== `Bearer ${GITHUB_TOKEN}`) return json({ message: 'Bad credentials' }, 401)
  const [, , owner, name, issues, id, part] = url.pathname.split('/')
  if (`${owner}/${name}/${issues}` !== 'beispiel/stimmen/issues') return json({ message: 'Not Found' }, 404)
  if (id === undefined && request.method === 'GET') {
    const label = url.searchParams.get('labels') ?? ''
    return json(
      kept
        .filter(({ made }) => (made['labels'] as string[]).includes(label))
        .map(issueOfGithub)
        .toReversed(),
    )
  }
  const given = request.method === 'GET' ? {} : jsonOf(request)
  if (isObeyed(textAt(given, 'title'), textAt(given, 'body')) || textAt(given, 'body').length > 65_536)
    return json({ message: 'Validation Failed' }, 422)
  if (id === undefined) return create(given, { kept, body: textAt(given, 'body'), shown: issueOfGithub })
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return json({ message: 'This issue was deleted' }, 410)
  if (part === 'comments' && request.method === 'GET') return json(ticket.said.slice(1).map((body) => ({ body })))
  if (part === 'comments') ticket.said.push(textAt(given, 'body'))
  if (request.method === 'PATCH') ticket.state = textAt(given, 'state')
  return json(issueOfGithub(ticket), part === 'comments' ? 201 : 200)
}

/** Issues of GitLab as documented; what it would act on, it refuses. */
export const openGitlab = (answer?: Stub, options: Partial<GitlabOptions> = {}) =>
  openDesk<GitlabOptions>(
    {
      ...common,
      context: (origin) =>
        contextOf<GitlabOptions>(
          { type: 'gitlab', allowPrivate: true, api: `${origin}/api/v4`, options: { ...GITLAB, ...options } },
          { secrets: { token: GITLAB_TOKEN } },
        ),
      take: takeAsGitlab,
      find: /^GET \/api\/v4\/projects\/beispiel%2Fstimmen\/issues\?/,
      create: /^POST \/api\/v4\/projects\/beispiel%2Fstimmen\/issues$/,
      comment: /^POST .*\/notes$/,
      state: /^PUT /,
      body: ({ description }) => String(description),
    } satisfies DeskService<GitlabOptions>,
    answer,
  )

const issueOfGitlab = ({ id, title, state, said, made }: KeptTicket) => ({
  id: 90_000 + id,
  iid: id,
  title,
  state,
  description: said[0],
  web_url: `https://gitlab.com/beispiel/stimmen/-/issues/${id}`,
  confidential: made['confidential'],
})

function takeAsGitlab(request: Received, kept: KeptTicket[]): Reply {
  const url = new URL(request.url, 'http://desk')
  const [, , , , project, issues, id, part] = url.pathname.split('/')
  // A project that one may not see is none.
  if (request.headers['private-token'] !== GITLAB_TOKEN) return json({ message: '401 Unauthorized' }, 401)
  if (`${project}/${issues}` !== 'beispiel%2Fstimmen/issues') return json({ message: '404 Project Not Found' }, 404)
  if (id === undefined && request.method === 'GET') {
    const label = url.searchParams.get('labels') ?? ''
    return json(
      kept
        .filter(({ made }) => textAt(made, 'labels').split(',').includes(label))
        .map(issueOfGitlab)
        .toReversed(),
    )
  }
  const given = request.method === 'GET' ? {} : jsonOf(request)
  if (isObeyed(textAt(given, 'title'), textAt(given, 'description')) || isObeyed('', textAt(given, 'body')))
    return json({ message: { base: ['would be obeyed'] } }, 400)
  if (id === undefined) return create(given, { kept, body: textAt(given, 'description'), shown: issueOfGitlab })
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return json({ message: '404 Issue Not Found' }, 404)
  if (part === 'notes' && request.method === 'GET')
    return json(
      ticket.said
        .slice(1)
        .map((body) => ({ body }))
        .reverse(),
    )
  if (part === 'notes') ticket.said.push(textAt(given, 'body'))
  if (given['state_event'] !== undefined) ticket.state = given['state_event'] === 'close' ? 'closed' : 'opened'
  return json(issueOfGitlab(ticket), part === 'notes' ? 201 : 200)
}

interface Making {
  readonly kept: KeptTicket[]
  readonly body: string
  readonly shown: (ticket: KeptTicket) => Json
}

function create(made: Json, { kept, body, shown }: Making): Reply {
  const title = textAt(made, 'title')
  if (title === '' || title.length > 255) return json({ message: 'title is too long' }, 422)
  kept.push({ id: 17 + kept.length, title, state: 'open', said: [body], made })
  return json(shown(kept.at(-1)!), 201)
}
