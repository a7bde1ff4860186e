import { place, type Shape, searchOf } from '../suggestion.js'

/** First parts of GitHub's own pages; no one can be called so. */
const NO_OWNER =
  /^(?:about|apps|collections|contact|customer-stories|enterprise|events|explore|features|issues|login|marketplace|new|notifications|orgs|pricing|pulls|search|security|settings|site|sponsors|stars|topics|trending|users)$/i

const repository = (type: string, root: string, path: string) => [
  place(type, `${root}${path}`, {
    name: path.replaceAll('/', '-'),
    reason: 'the address is that of a repository, whose issues are read',
  }),
]

export const CODE: readonly Shape[] = [
  {
    host: /^github\.com$/,
    path: /^\/(?:search\/?)?$/,
    read: ({ url }) => [
      place('github', 'https://github.com', {
        keys: searchOf(url, 'q'),
        reason: 'the address is that of GitHub, whose issues are searched',
      }),
    ],
  },
  {
    host: /^github\.com$/,
    path: /^\/([A-Za-z\d][A-Za-z\d-]{0,38})\/([\w.-]{1,100})/,
    read: ({ part }) =>
      NO_OWNER.test(part[1]!) ? [] : repository('github', 'https://github.com/', `${part[1]}/${part[2]!.replace(/\.git$/, '')}`),
  },
  // What stands behind `/-/` are pages of the project; groups may lie in groups.
  {
    host: /^gitlab\.com$/,
    path: /^\/(?!explore|users|help|dashboard|groups\/)([\w.-]+(?:\/(?!-(?:\/|$))[\w.-]+){1,20})(?:\/-\/|\/?$)/,
    read: ({ part }) => repository('gitlab', 'https://gitlab.com/', part[1]!.replace(/\.git$/, '')),
  },
]

/** The project of a GitLab of one's own; null for a page of none. */
export function gitlabProject(url: string): string | null {
  const { origin, pathname } = new URL(url)
  const [path = ''] = pathname.split('/-/')
  const project = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return /^[\w.-]+(?:\/[\w.-]+){1,20}$/.test(project) ? `${origin}/${project}` : null
}
