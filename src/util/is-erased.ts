/** What of a post is erased when its time is over, or its author wants to be forgotten. */
interface Words {
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly author: { readonly id: string | null; readonly handle: string | null; readonly name: string | null }
}

/** Nothing is left to be read: what was decided by its words and by whose they were stays as it was. */
export const isErased = ({ text, title, url, author }: Words): boolean =>
  text === '' && title === null && url === null && author.id === null && author.handle === null && author.name === null
