import { LIMITS } from './limits.js'

/** Collects what was wrong with one document: each sentence once, and a bounded number of them. */
export class Warnings {
  readonly list: string[] = []

  add(message: string): void {
    if (this.list.length < LIMITS.warnings && !this.list.includes(message)) this.list.push(message)
  }
}

/** A stranger's text, short enough to be quoted in a message. */
export const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
