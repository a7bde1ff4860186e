/** One of several answers. */
interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Told of it while it is looked at. */
  readonly hint?: string
}

interface TextQuestion {
  readonly message: string
  /** What Enter alone means. */
  readonly fallback: string
  /** Shown where `fallback` is nothing to look at. */
  readonly example?: string
  /** What is wrong with it; null: nothing. */
  readonly fault?: (text: string) => string | null
}

interface ChooseQuestion<Value extends string> {
  readonly message: string
  readonly choices: readonly Choice<Value>[]
  readonly fallback: Value
}

interface ChooseManyQuestion {
  readonly message: string
  readonly choices: readonly Choice<string>[]
  readonly fallback: readonly string[]
}

interface ConfirmQuestion {
  readonly message: string
  readonly fallback: boolean
}

/** Whoever answers the questions of the first run: a person at a terminal, or the defaults. Throws `CalledOff` when the person has enough. */
export interface Asker {
  /** Nobody is asked: asking again would bring the same answer. */
  readonly isSilent: boolean
  readonly begin: (title: string) => void
  readonly tell: (text: string) => void
  readonly text: (question: TextQuestion) => Promise<string>
  readonly choose: <Value extends string>(question: ChooseQuestion<Value>) => Promise<Value>
  readonly chooseMany: (question: ChooseManyQuestion) => Promise<readonly string[]>
  readonly confirm: (question: ConfirmQuestion) => Promise<boolean>
  readonly end: (text: string) => void
}

/** Ctrl-C or Escape at a question. */
export class CalledOff extends Error {}

/** Enter at every question, in silence. */
export const defaultAsker: Asker = {
  isSilent: true,
  begin: () => undefined,
  tell: () => undefined,
  text: async ({ fallback }) => fallback,
  choose: async ({ fallback }) => fallback,
  chooseMany: async ({ fallback }) => fallback,
  confirm: async ({ fallback }) => fallback,
  end: () => undefined,
}
