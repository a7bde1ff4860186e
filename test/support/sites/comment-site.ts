import { JsonSite } from './json-site.js'

interface SiteComment {
  readonly id: string | number
  readonly at: number
  text: string
}

/** A site with comments, whose own ids have nothing to do with the numbers by which the contract calls them. */
export abstract class CommentSite<Comment extends SiteComment> extends JsonSite {
  readonly comments: Comment[] = []
  readonly #ids: string[] = []

  /** Gives it the site's next id, and returns that. */
  abstract add(comment: Omit<Comment, 'id'>): string
  /** What the contract's customer writes. */
  protected abstract written(number: number, at: number): Omit<Comment, 'id'>

  write(number: number, at: number): void {
    this.#ids[number] = this.add(this.written(number, at))
  }

  edit(number: number, text: string): void {
    const comment = this.commentOf(number)
    Object.assign(comment, { text, edited: comment.at + 60_000 })
  }

  remove(number: number): void {
    this.comments.splice(this.comments.indexOf(this.commentOf(number)), 1)
  }

  nativeId(number: number): string {
    return this.#ids[number] ?? `none-${number}`
  }

  protected commentOf(number: number): Comment {
    return this.comments.find(({ id }) => String(id) === this.nativeId(number))!
  }
}
