import type { Say } from '../util/say.js'
import { entry, paragraph, section, subsection, typed } from './shapes/roff.js'

export interface ManEntry {
  readonly term: string
  readonly text: string
}

export interface ManCommand {
  readonly usage: string
  readonly summary: string
  readonly entries: readonly ManEntry[]
  readonly examples: readonly ManEntry[]
}

/** All that the page tells, from the same tables as the help. */
export interface ManPage {
  readonly version: string
  readonly description: string
  /** What every command takes. */
  readonly global: readonly ManEntry[]
  readonly commands: readonly { readonly group: string; readonly commands: readonly ManCommand[] }[]
  /** The first line is the title; `lead` is a name, or space. */
  readonly topics: readonly (readonly { readonly lead: string; readonly text: string }[])[]
}

const entries = (all: readonly ManEntry[]): string => all.map(({ term, text }) => entry(term, text)).join('')

function commandPart({ usage, summary, entries: all, examples }: ManCommand, say: Say): string {
  const shown = examples.flatMap(({ term, text }) => [`# ${text}`, term])
  return [subsection(usage), paragraph(summary), entries(all), paragraph(say.text('Examples:')), typed(shown)].join('')
}

function topicPart([title, ...lines]: ManPage['topics'][number]): string {
  const parts = lines.map(({ lead, text }) => (lead.trim() === '' ? paragraph(text) : entry(lead.trim(), text)))
  return section(title?.text ?? '') + parts.join('')
}

/** `monitor(1)` for man: what `--help` and the help topics say, on one page. */
export function manPage({ version, description, global, commands, topics }: ManPage, say: Say): string {
  return [
    `.TH MONITOR 1 "" "mention-monitor ${version}" "${say`User commands`}"\n`,
    section(say`Name`),
    `monitor \\- ${description.replace(/\.$/, '')}\n`,
    section(say`Synopsis`),
    '.B monitor\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]\n',
    section(say`Options`),
    entries(global),
    ...commands.map(({ group, commands }) => section(group) + commands.map((each) => commandPart(each, say)).join('')),
    ...topics.map(topicPart),
  ].join('')
}
