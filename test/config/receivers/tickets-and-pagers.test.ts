import { describe, expect, test } from 'vitest'
import { configOf, faultsOf } from '../check.js'

const yamlOf = (receiver: string) => `alerts: { receivers: [{ id: care, ${receiver} }] }`
const ZAMMAD = 'type: zammad, url: "https://zammad.example.ch", token_env: T, group: Social, customer: monitor@example.ch'
const ZENDESK = 'type: zendesk, url: "https://beispiel.zendesk.com", token_env: T'
const FRESHDESK = 'type: freshdesk, url: "https://beispiel.freshdesk.com", token_env: T, email: monitor@example.ch'
const JIRA = 'type: jira, url: "https://beispiel.atlassian.net", token_env: T, email: agent@example.ch'
const GITHUB = 'type: github, token_env: T'
const GITLAB = 'type: gitlab, token_env: T'

const receiverOf = async (receiver: string) => (await configOf(yamlOf(receiver))).alerts.receivers[0]

describe('what a ticket is made with', () => {
  const rows: readonly [rule: string, receiver: string, expected: object][] = [
    [
      'zammad: what is not said',
      ZAMMAD,
      {
        close: true,
        group: 'Social',
        customer: 'monitor@example.ch',
        assignee: null,
        tags: [],
        openState: 'open',
        closedState: 'closed',
      },
    ],
    [
      'zendesk: a requester with a name, and a token of OAuth',
      `${ZENDESK}, requester: "Beispiel Monitor <monitor@example.ch>", close: false`,
      {
        close: false,
        email: null,
        requester: { name: 'Beispiel Monitor', email: 'monitor@example.ch' },
        assignee: null,
        tags: [],
      },
    ],
    [
      'zendesk: a requester without',
      `${ZENDESK}, requester: monitor@example.ch, email: agent@example.ch`,
      {
        close: true,
        email: 'agent@example.ch',
        requester: { name: 'Mention Monitor', email: 'monitor@example.ch' },
        assignee: null,
        tags: [],
      },
    ],
    [
      'freshdesk: numbers of a group and an agent',
      `${FRESHDESK}, group: 5, assignee: 7, tags: [von aussen]`,
      { close: true, email: 'monitor@example.ch', group: 5, assignee: 7, tags: ['von aussen'] },
    ],
    [
      'jira: what is not said',
      `${JIRA}, project: SOC`,
      {
        close: true,
        email: 'agent@example.ch',
        project: 'SOC',
        issueType: 'Task',
        assignee: null,
        labels: [],
        openStatus: null,
        closedStatus: null,
      },
    ],
    [
      'github: a repository',
      `${GITHUB}, repo: beispiel/kunden.stimmen`,
      { close: true, repo: 'beispiel/kunden.stimmen', assignees: [], labels: [] },
    ],
    [
      'gitlab: a project below groups, confidential',
      `${GITLAB}, project: beispiel/kunden/stimmen`,
      { close: true, project: 'beispiel/kunden/stimmen', confidential: true, assignee: null, labels: [] },
    ],
    [
      'gitlab: a project by its number',
      `${GITLAB}, project: 4711, confidential: false`,
      { close: true, project: '4711', confidential: false, assignee: null, labels: [] },
    ],
    ['pagerduty: the United States where nothing is said', 'type: pagerduty, routing_key_env: K', { region: 'us' }],
    ['opsgenie: the European one', 'type: opsgenie, key_env: K, region: eu', { region: 'eu' }],
  ]
  test.each(rows)('%s', async (_, receiver, expected) => expect((await receiverOf(receiver))?.options).toEqual(expected))

  test.each([ZAMMAD, `${GITHUB}, repo: a/b`, 'type: jsm, key_env: K'])('a ticket a case: %s', async (receiver) => {
    expect(await receiverOf(receiver)).toMatchObject({ groupBy: ['case'], edits: false })
  })
})

describe('what is refused', () => {
  const rows: readonly [rule: string, receiver: string, fault: string][] = [
    ['to group cases into one ticket', `${ZAMMAD}, group_by: [brand]`, 'group_by'],
    ['to tell all tickets at once', `${ZAMMAD}, digest: daily 08:30`, 'digest'],
    ['zammad without a token', ZAMMAD.replace('token_env: T', 'timeout: 20s'), 'needs token_env'],
    ['zammad: a customer that is no address', ZAMMAD.replace('monitor@example.ch', 'monitor'), 'is no address'],
    ['zammad: two tags in one', `${ZAMMAD}, tags: ["a,b"]`, 'holds a comma; write a list'],
    ['zendesk without a requester', ZENDESK, 'requester'],
    ['jira: the name of a project', `${JIRA}, project: Social Media`, 'is no key of a project; write SOC'],
    ['jira: a project that would be more of a search', `${JIRA}, project: 'SOC" OR project = "HR'`, 'is no key of a project'],
    ['jira: a label with a space', `${JIRA}, project: SOC, labels: [von aussen]`, 'holds a space'],
    ['github: an address', `${GITHUB}, repo: "https://github.com/a/b"`, 'is no repository; write owner/name'],
    ['github: a repository that leads elsewhere', `${GITHUB}, repo: a/..`, 'is no repository; write owner/name'],
    ['gitlab: a project without its group', `${GITLAB}, project: stimmen`, 'is no project; write group/name or its number'],
    ['pagerduty without a key', 'type: pagerduty', 'needs routing_key_env'],
    ['webhook: a source that is no URI', 'type: webhook, url: "https://a.example/", event_source: "a b"', 'is no URI'],
    [
      'webhook: a prefix that is no domain',
      'type: webhook, url: "https://a.example/", event_prefix: beispiel',
      'is no domain from behind',
    ],
  ]
  test.each(rows)('%s', async (_, receiver, fault) => {
    expect((await faultsOf(yamlOf(receiver), { T: 'x', K: 'x' })).join('\n')).toContain(fault)
  })
})
